/** How the open panel looks. It only reads the element's state and calls its actions. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { LONGEST, type FaqbotChat } from './element';
import { fillsScreen } from './focus';
import * as icons from './icons';
import { messageView } from './message';
import { download, printOut } from './transcript';
import type { Message } from './types';

/** The dialog: head, menu, log, what is out of the ordinary, text box. */
export function panelView(host: FaqbotChat): TemplateResult {
  const { words } = host;
  return html`<section
    class="panel"
    role="dialog"
    aria-labelledby="title"
    aria-describedby="notice"
    aria-modal=${fillsScreen() ? 'true' : nothing}
    @keydown=${host.keys}
  >
    <div class="head">
      <div>
        <h2 id="title">${host.heading || words.title}</h2>
        <p id="notice">${words.notice}</p>
      </div>
      <button
        class="icon options"
        aria-label=${words.menu}
        aria-expanded=${host.isMenuOpen}
        @click=${() => host.set({ isMenuOpen: !host.isMenuOpen })}
      >
        ${icons.MENU}
      </button>
      <button class="icon" aria-label=${words.close} @click=${() => host.toggle(false)}>
        ${icons.CLOSE}
      </button>
    </div>
    ${host.isMenuOpen ? menuView(host) : nothing}${host.isAsking ? askView(host) : nothing}
    ${logView(host)}${stripView(host)}
    <form @submit=${host.submit}>
      <textarea
        rows="1"
        maxlength=${LONGEST}
        enterkeyhint="send"
        dir="auto"
        aria-label=${words.placeholder}
        placeholder=${words.placeholder}
        @keydown=${host.typed}
      ></textarea>
      <button aria-label=${words.send}>${icons.SEND}</button>
    </form>
  </section>`;
}

function logView(host: FaqbotChat): TemplateResult {
  const { chat, words } = host;
  const last = chat.messages[chat.messages.length - 1];
  const view = (message: Message): TemplateResult =>
    messageView(message, {
      strings: words,
      language: host.code,
      emergencyNumber: chat.clinic?.emergency_number ?? '',
      isOnline: navigator.onLine,
      isLast: message === last,
      actions: host.actions,
    });
  return html`<div class="log" role="log" aria-live="off" aria-label=${words.log} tabindex="0">
    ${repeat(chat.messages, (message) => message.id, view)}
    ${chat.isTyping
      ? html`<div class="row" aria-hidden="true">
          <div class="bubble"><span class="dots"><i></i><i></i><i></i></span></div>
        </div>`
      : nothing}
  </div>`;
}

function menuView(host: FaqbotChat): TemplateResult {
  const { chat, words } = host;
  const item = (label: string, act: () => void): TemplateResult =>
    html`<button
      @click=${() => {
        host.set({ isMenuOpen: false });
        act();
      }}
    >
      ${label}
    </button>`;
  return html`<div class="menu">
    ${item(words.download, () => download(chat.messages, words))}
    ${item(words.print, () => printOut(host))} ${item(words.erase, () => void host.ask())}
  </div>`;
}

function askView(host: FaqbotChat): TemplateResult {
  const { words } = host;
  return html`<div class="strip" role="group" aria-labelledby="ask">
    <p id="ask">${words.eraseAsk}</p>
    <div class="actions">
      <button class="chip danger" @click=${() => void host.erase()}>${words.eraseYes}</button>
      <button class="chip" @click=${() => host.set({ isAsking: false })}>${words.eraseNo}</button>
    </div>
  </div>`;
}

/** One line above the text box for whatever is out of the ordinary. */
function stripView(host: FaqbotChat): TemplateResult {
  const { chat, words, problem } = host;
  const phone = chat.clinic?.phone;
  if (!navigator.onLine) return html`<div class="strip" role="status">${words.offline}</div>`;
  if (chat.receipt) {
    const { receipt, erased_at } = chat.receipt;
    return html`<div class="strip" role="status">
      <p>${words.erased} <bdi>${receipt}</bdi>, ${new Date(erased_at).toLocaleString(host.code)}</p>
      <button class="chip" @click=${() => void chat.open()}>${words.restart}</button>
    </div>`;
  }
  if (chat.isStarting) return html`<div class="strip">${words.starting}</div>`;
  if (!problem) return html``;
  return html`<div class="strip" role="alert">
    ${problem}
    ${phone && problem !== words.ended
      ? html`${words.phone} <a href="tel:${phone.replace(/[^\d+]/g, '')}"><bdi>${phone}</bdi></a>`
      : nothing}
  </div>`;
}
