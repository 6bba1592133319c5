/**
 * A subset of Markdown straight to Lit templates: paragraphs, lists, bold, italics, code, links.
 * There is no innerHTML anywhere, so HTML in an answer shows as text.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';

type Piece = string | TemplateResult;

const SAFE_LINK = /^(https?:\/\/|mailto:|tel:)/i;
const INLINE =
  /\*\*(.+?)\*\*|(?<![\w*])[*_](?![\s*_])(.+?)[*_](?![\w*])|`([^`]+)`|\[([^\]]+)\]\(([^()\s]+)\)|(https?:\/\/[^\s<]*[^\s<.,;:!?)])/g;

/** Renders a text; `newTab` is read out after each link that opens one. */
export function markdown(text: string, newTab: string): TemplateResult[] {
  return text
    .split(/\n\s*\n/)
    .flatMap(blocks)
    .map(({ items, isList, isOrdered }) => {
      if (!isList) {
        return html`<p dir="auto">
          ${items.map((line, i) => html`${i ? html`<br />` : nothing}${inline(line, newTab)}`)}
        </p>`;
      }
      const rows = items.map((item) => html`<li dir="auto">${inline(item, newTab)}</li>`);
      return isOrdered ? html`<ol dir="auto">${rows}</ol>` : html`<ul dir="auto">${rows}</ul>`;
    });
}

/** The same text without marks, for screen readers and transcripts. */
export function plain(text: string): string {
  return text
    .replace(INLINE, (_, bold, italic, code, label, href, bare) =>
      label ? `${label} (${href})` : (bold ?? italic ?? code ?? bare),
    )
    .replace(/^\s*[-*•]\s+/gm, '- ');
}

interface Block {
  items: string[];
  isList: boolean;
  isOrdered: boolean;
}

function blocks(paragraph: string): Block[] {
  const found: Block[] = [];
  for (const line of paragraph.split('\n')) {
    const item = /^\s*(?:[-*•]|(\d{1,2})[.)])\s+(.*)/.exec(line);
    const text = (item ? item[2] : line.replace(/^#{1,6}\s+/, '')).trim();
    if (!text) continue;
    const last = found[found.length - 1];
    if (last && last.isList === !!item && last.isOrdered === !!item?.[1]) last.items.push(text);
    else found.push({ items: [text], isList: !!item, isOrdered: !!item?.[1] });
  }
  return found;
}

function inline(text: string, newTab: string): Piece[] {
  const out: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, bold, italic, code, label, href, bare] = match;
    if (match.index > from) out.push(text.slice(from, match.index));
    if (bold) out.push(html`<strong>${inline(bold, newTab)}</strong>`);
    else if (italic) out.push(html`<em>${inline(italic, newTab)}</em>`);
    else if (code) out.push(html`<code>${code}</code>`);
    else out.push(link(href ?? bare, label ?? bare, newTab));
    from = match.index + whole.length;
  }
  if (from < text.length) out.push(text.slice(from));
  return out;
}

function link(href: string, label: string, newTab: string): Piece {
  if (!SAFE_LINK.test(href)) return label;
  if (!/^http/i.test(href)) return html`<a href=${href}>${label}</a>`;
  return html`<a href=${href} target="_blank" rel="noopener noreferrer"
    >${label}<span class="hidden"> ${newTab}</span></a
  >`;
}
