/**
 * A custom element that renders a Lit template into a shadow root, once per batch of changes.
 * Lit's own base class does much more than one element without attributes needs, at 2.6 KB.
 */
import { nothing, render, type TemplateResult } from 'lit/html.js';

export abstract class View extends HTMLElement {
  protected readonly root = this.attachShadow({ mode: 'open' });
  private pending: Promise<void> | null = null;

  constructor(css: string) {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.root.adoptedStyleSheets = [sheet];
  }

  protected abstract view(): TemplateResult;

  /** Runs after the page shows what `view` returned. */
  protected abstract shown(): void;

  /** Renders soon; resolves when that is done. */
  refresh(): Promise<void> {
    this.pending ??= Promise.resolve().then(() => {
      this.pending = null;
      if (!this.isConnected) return;
      render(this.view(), this.root, { host: this });
      this.shown();
    });
    return this.pending;
  }

  disconnectedCallback(): void {
    render(nothing, this.root);
  }

  protected find(selector: string): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(selector);
  }
}
