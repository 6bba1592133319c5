/** Keeps the keyboard inside the panel while it fills a phone's screen. */

const FOCUSABLE = 'button, textarea, a[href], summary, [tabindex="0"]';

/** Whether the panel fills the screen, as in the style sheet. */
export const fillsScreen = (): boolean => matchMedia('(max-width: 520px)').matches;

/** Sends Tab from the last element to the first and back. */
export function keepInside(event: KeyboardEvent, panel: HTMLElement): void {
  if (event.key !== 'Tab' || !fillsScreen()) return;
  const all = [...panel.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((e) => e.offsetParent);
  const active = (panel.getRootNode() as ShadowRoot).activeElement;
  const edge = event.shiftKey ? all[0] : all[all.length - 1];
  if (active !== edge) return;
  event.preventDefault();
  (event.shiftKey ? all[all.length - 1] : all[0]).focus();
}
