/** What is there while the panel is shut: the button and, once, a greeting beside it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FaqbotChat } from './element';
import * as icons from './icons';

export function launcherView(host: FaqbotChat): TemplateResult {
  const { words, unread } = host;
  const name = host.open ? words.close : words.open;
  return html`<button
    class="launcher"
    aria-haspopup="dialog"
    aria-expanded=${host.open}
    aria-label=${unread ? `${name}, ${unread} ${words.unread}` : name}
    @click=${() => host.toggle()}
  >
    ${host.open ? icons.CLOSE : icons.CHAT}
    ${unread ? html`<span class="badge" aria-hidden="true">${unread}</span>` : nothing}
  </button>`;
}

export function greetingView(host: FaqbotChat): TemplateResult {
  return html`<div class="greeting">
    <button class="say" @click=${() => host.toggle(true)}>
      ${host.greeting || host.words.greeting}
    </button>
    <button class="icon" aria-label=${host.words.dismiss} @click=${() => host.dismissGreeting()}>
      ${icons.CLOSE}
    </button>
  </div>`;
}
