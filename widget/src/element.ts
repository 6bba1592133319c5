/** The element on the page: its state, and what happens when. How it looks is elsewhere. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { Api, type ApiError } from './api';
import { View } from './base';
import { textOn } from './colour';
import { Conversation, type Happening } from './conversation';
import { fillsScreen, keepInside } from './focus';
import { greetingView, launcherView } from './launcher';
import { plain } from './markdown';
import type { Actions } from './message';
import { panelView } from './panel';
import { Storage } from './storage';
import { ENGLISH, language, loadStrings, type Strings } from './strings';
import styles from './styles.css';
import type { Button, Message } from './types';

const GREETING_PAUSE = 1500;
export const LONGEST = 1000;

export class FaqbotChat extends View {
  server = '';
  language = '';
  heading = '';
  greeting = '';
  strings = '';
  open = false;

  chat!: Conversation;
  private storage!: Storage;
  words: Strings = ENGLISH;
  code = 'en';
  private timer = 0;
  unread = 0;
  problem = '';
  private spoken = '';
  private isSpoken = true;
  isMenuOpen = false;
  isAsking = false;
  isGreeting = false;
  readonly actions: Actions = {
    choose: (button) => this.send(button.title, button),
    rate: (message, rating) => void this.chat.rate(message, rating),
    retry: (message) => this.chat.retry(message),
  };

  constructor() {
    super(styles);
  }

  connectedCallback(): void {
    const server = this.server || location.origin;
    this.storage = new Storage(`faqbot:${server}:`);
    this.chat = new Conversation(new Api(server), this.storage, this.hear);
    addEventListener('online', this.network);
    addEventListener('offline', this.network);
    void this.useLanguage(this.language);
    if (this.chat.hasSession) void this.resume();
    else if (this.greeting !== 'off' && !this.storage.flag('greeted')) {
      this.timer = window.setTimeout(() => this.set({ isGreeting: !this.open }), GREETING_PAUSE);
    }
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    removeEventListener('online', this.network);
    removeEventListener('offline', this.network);
    this.chat.close();
  }

  /** Opens or closes the panel and moves the focus along. */
  toggle(isOpen = !this.open): void {
    if (isOpen === this.open) return;
    this.show(isOpen);
    this.storage.keepFlag('open', isOpen);
    this.dismissGreeting();
    if (isOpen) {
      this.unread = 0;
      void this.chat.open();
    }
    this.fire(isOpen ? 'open' : 'close');
    void this.refresh().then(() => this.find(isOpen ? 'textarea' : '.launcher')?.focus());
  }

  send(text: string, button?: Button): void {
    if (!text.trim()) return;
    this.problem = '';
    this.chat.send(text.slice(0, LONGEST), button);
    if (this.open) this.find('textarea')?.focus();
  }

  async erase(): Promise<void> {
    this.isMenuOpen = this.isAsking = false;
    await this.chat.erase();
    this.find('textarea')?.focus();
  }

  async ask(): Promise<void> {
    this.isAsking = true;
    await this.refresh();
    this.find('.danger')?.focus();
  }

  async useLanguage(code: string): Promise<void> {
    this.code = language(code);
    this.words = await loadStrings(this.server || location.origin, this.code, this.strings);
    this.dir = this.words.dir;
    await this.refresh();
  }

  set accent(colour: string) {
    const text = textOn(colour);
    if (!text) return;
    this.style.setProperty('--faqbot-accent', colour);
    this.style.setProperty('--faqbot-on-accent', text);
  }

  private show(isOpen: boolean): void {
    this.open = isOpen;
    this.toggleAttribute('open', isOpen);
    this.isMenuOpen = this.isAsking = false;
  }

  /** After a reload the panel is as it was; on a phone it would cover the page, so it stays shut. */
  private async resume(): Promise<void> {
    if (this.storage.flag('open') && !fillsScreen()) this.show(true);
    await this.chat.open();
    void this.chat.flush();
  }

  private readonly network = (): void => {
    this.problem = '';
    void this.refresh();
    void this.chat.flush();
  };

  private readonly hear = (what: Happening, detail?: unknown): void => {
    if (what === 'message') this.heard(detail as Message);
    if (what === 'error') this.problem = this.explain(detail as ApiError);
    if (what === 'ended') this.problem = this.words.ended;
    if (what === 'connected') this.problem = '';
    if (!['change', 'connected', 'message'].includes(what)) this.fire(what, detail);
    void this.refresh();
  };

  private heard(message: Message): void {
    this.fire('message', message);
    if (message.from !== 'bot') return;
    this.problem = '';
    const text = plain(message.text);
    this.spoken = this.isSpoken ? text : `${this.spoken}\n${text}`; // replies that come together
    this.isSpoken = false;
    if (this.open && !document.hidden) return;
    this.unread += this.open ? 0 : 1;
    this.fire('unread', this.unread);
  }

  private explain(error: ApiError): string {
    return this.code === 'en' && error.message ? error.message : this.words.network;
  }

  private fire(name: string, detail?: unknown): void {
    this.dispatchEvent(
      new CustomEvent(`faqbot:${name}`, { detail, bubbles: true, composed: true }),
    );
  }

  set(state: { isMenuOpen?: boolean; isAsking?: boolean; isGreeting?: boolean }): void {
    Object.assign(this, state);
    void this.refresh();
  }

  dismissGreeting(): void {
    clearTimeout(this.timer);
    this.storage.keepFlag('greeted', true);
    this.set({ isGreeting: false });
  }

  readonly keys = (event: KeyboardEvent): void => {
    const panel = this.find('.panel');
    if (panel) keepInside(event, panel);
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (this.isMenuOpen || this.isAsking) {
      this.set({ isMenuOpen: false, isAsking: false });
      this.find('.options')?.focus();
    } else this.toggle(false);
  };

  readonly submit = (event: Event): void => {
    event.preventDefault();
    const box = this.find('textarea') as HTMLTextAreaElement;
    this.send(box.value);
    box.value = '';
  };

  readonly typed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    this.submit(event);
  };

  /** Shows a new answer from its question on: a long answer is read from the start. */
  protected shown(): void {
    this.isSpoken = true;
    const log = this.find('.log');
    const count = String(this.chat.messages.length);
    if (!log || log.dataset.count === count) return;
    log.dataset.count = count;
    const asked = [...log.querySelectorAll<HTMLElement>('.visitor')].pop();
    log.scrollTop = asked ? asked.offsetTop - 16 : 0;
  }

  protected view(): TemplateResult {
    return html`<div class="frame">
      ${this.open ? panelView(this) : nothing}
      ${this.isGreeting && !this.open ? greetingView(this) : nothing}
      <span class="hidden" role="status">${this.spokenView()}</span>
      ${launcherView(this)}
    </div>`;
  }

  /** What a screen reader hears: that the bot types, then its new message and nothing else. */
  private spokenView(): string {
    if (this.chat.isStarting) return this.words.starting;
    return this.chat.isTyping ? this.words.typing : this.spoken;
  }
}
