/** The icons, drawn with strokes so that they follow the text colour. */
import { svg, html, type TemplateResult } from 'lit/html.js';

const icon = (path: string, cls = ''): TemplateResult =>
  html`<svg class=${cls} viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${path} />`}</svg>`;

export const CHAT = icon('M21 11.5a8 8 0 0 1-8.5 8 9 9 0 0 1-3.6-.8L4 20l1.3-4A8 8 0 1 1 21 11.5z');
export const CLOSE = icon('M6 6l12 12M18 6L6 18');
export const MENU = icon('M12 5v.01M12 12v.01M12 19v.01', 'dots-icon');
export const SEND = icon('M4 12h15M13 6l6 6-6 6', 'flip');
export const UP = icon(
  'M7 11v9H4v-9zM7 11l4-7.5a2 2 0 0 1 2.8 2L13 10h5.4a2 2 0 0 1 2 2.4l-1.2 6a2 2 0 0 1-2 1.6H7',
);
export const DOWN = icon(
  'M7 13V4H4v9zM7 13l4 7.5a2 2 0 0 0 2.8-2L13 14h5.4a2 2 0 0 0 2-2.4l-1.2-6a2 2 0 0 0-2-1.6H7',
);
export const WARNING = icon('M12 3 2.5 20h19zM12 10v4M12 17v.01');
export const DIFFER = icon('M12 4v16M5 20h14M12 6H5l-2.5 6a3 3 0 0 0 5 0L5 6M12 6h7l2.5 6a3 3 0 0 1-5 0L19 6');
export const PHONE = icon(
  'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2',
);
