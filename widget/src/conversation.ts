/**
 * The conversation: what was said, what still has to be sent, and keeping it the same in every tab.
 * Knows the chat API and the device's storage, nothing about how it looks.
 */
import { Api, ApiError } from './api';
import { Storage } from './storage';
import type { Button, Clinic, Message, Rating, Receipt, Session } from './types';

/** Milliseconds between automatic tries; a starting bot gets more of them. */
const BACKOFF = [1000, 2000, 4000];
const STARTING_TRIES = 30;
const STARTING_PAUSE = 2000;

/** Names of the events fired: `change` on anything, the others with details. */
export type Happening =
  | 'change'
  | 'connected'
  | 'message'
  | 'error'
  | 'erased'
  | 'feedback'
  | 'ended';
export type Listener = (what: Happening, detail?: unknown) => void;

export class Conversation {
  messages: Message[] = [];
  isTyping = false;
  isStarting = false;
  clinic: Clinic | null = null;
  receipt: Receipt | null = null;

  private session: Session | null;
  private starting: Promise<Session> | null = null;
  private isBusy = false;
  private readonly channel: BroadcastChannel | null;

  constructor(
    private readonly api: Api,
    private readonly storage: Storage,
    private readonly tell: Listener,
  ) {
    this.session = storage.session();
    this.clinic = this.session?.clinic ?? null;
    this.channel =
      typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('faqbot:' + api.server);
    if (this.channel) this.channel.onmessage = () => void this.follow();
  }

  get hasSession(): boolean {
    return this.session !== null;
  }

  /** Shows an earlier conversation, or begins one. */
  async open(): Promise<void> {
    this.receipt = null;
    for (let tries = 0; ; tries++) {
      try {
        if (this.session && !this.messages.length) await this.refresh();
        else await this.ensureSession();
        break;
      } catch (error) {
        this.fail(error);
        const pause = this.pause(error as ApiError, tries);
        if (pause === null) return;
        await sleep(pause);
      }
    }
    this.tell('connected');
  }

  /** Sends what was typed, or a button that was chosen. */
  send(text: string, button?: Button): void {
    this.receipt = null;
    this.messages = [
      ...this.messages,
      {
        id: uuid(),
        from: 'visitor',
        text: button?.title ?? text.trim(),
        payload: button?.payload,
        buttons: [],
        custom: {},
        at: new Date().toISOString(),
        delivery: 'waiting',
      },
    ];
    this.tell('message', this.messages[this.messages.length - 1]);
    void this.flush();
  }

  /** Tries a failed message again. */
  retry(message: Message): void {
    this.change(message.id, { delivery: 'waiting' });
    void this.flush();
  }

  /** Sends what waits, one after the other; called again when the network is back. */
  async flush(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    let next: Message | undefined;
    while (navigator.onLine && (next = this.messages.find((m) => m.delivery === 'waiting'))) {
      await this.deliver(next);
    }
    this.isBusy = false;
    this.tell('change');
  }

  async rate(message: Message, rating: Rating): Promise<void> {
    if (!this.session) return;
    this.change(message.id, { rating });
    this.tell('feedback', { message, rating });
    try {
      this.receive(await this.api.rate(this.session.token, message.id, rating));
    } catch (error) {
      this.change(message.id, { rating: undefined });
      this.fail(error);
    }
  }

  /** Erases the conversation on the server and here. */
  async erase(): Promise<void> {
    let receipt: Receipt | null = null;
    if (this.session) {
      try {
        receipt = await this.api.erase(this.session.token);
      } catch (error) {
        if (!(error instanceof ApiError && error.status === 401)) return this.fail(error);
        receipt = { receipt: '–', erased_at: new Date().toISOString() };
      }
    }
    this.forget();
    this.receipt = receipt;
    this.channel?.postMessage('erased');
    this.tell('erased', receipt);
    this.tell('change');
  }

  close(): void {
    this.channel?.close();
  }

  private async deliver(message: Message): Promise<void> {
    this.isTyping = true;
    this.change(message.id, { delivery: 'sending' });
    for (let tries = 0; ; tries++) {
      try {
        const replies = await this.post(message);
        this.change(message.id, { delivery: undefined, payload: undefined });
        this.receive(replies, message.id);
        break;
      } catch (error) {
        const pause = this.pause(error as ApiError, tries);
        if (pause === null) {
          this.change(message.id, { delivery: navigator.onLine ? 'failed' : 'waiting' });
          if (navigator.onLine) this.fail(error);
          break;
        }
        await sleep(pause);
      }
    }
    this.isTyping = this.isStarting = false;
  }

  private async post(message: Message): Promise<Message[]> {
    const { id, text, payload } = message;
    const session = await this.ensureSession();
    try {
      return await this.api.send(session.token, payload ? { id, payload } : { id, text });
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 401)) throw error;
      // The conversation expired or the server forgot it: a new one, and the words once more.
      this.session = null;
      this.storage.keepSession(null);
      this.tell('ended');
      const fresh = await this.ensureSession(false);
      return this.api.send(fresh.token, { id, text });
    }
  }

  /** Returns how long to wait before another automatic try, or null to give up. */
  private pause(error: ApiError, tries: number): number | null {
    if (!navigator.onLine) return null;
    this.isStarting = error.code === 'bot_starting';
    this.tell('change');
    if (this.isStarting) return tries < STARTING_TRIES ? STARTING_PAUSE : null;
    const isWorthIt = error.code === 'network' || error.status >= 500 || error.status === 429;
    if (!isWorthIt || error.code === 'bot_slow' || tries >= BACKOFF.length) return null;
    return Math.max(BACKOFF[tries], Math.min(error.retryAfter, 10) * 1000);
  }

  private ensureSession(isGreeting = true): Promise<Session> {
    if (this.session) return Promise.resolve(this.session);
    this.starting ??= this.api
      .start()
      .then(({ messages, ...session }) => {
        this.session = session;
        this.clinic = session.clinic;
        this.storage.keepSession(session);
        if (isGreeting) this.messages = [...messages, ...this.messages];
        this.channel?.postMessage('session');
        this.tell('change');
        return session;
      })
      .finally(() => (this.starting = null));
    return this.starting;
  }

  /** Takes over what the server has; what is still unsent stays at the end. */
  private async refresh(): Promise<void> {
    if (!this.session) return;
    try {
      const kept = await this.api.list(this.session.token);
      const known = new Set(kept.map((message) => message.id));
      const fresh = kept.filter((m) => !this.messages.some((old) => old.id === m.id));
      const isFirst = !this.messages.length;
      const unsent = this.messages.filter((m) => m.delivery && !known.has(m.id));
      this.messages = [...kept, ...unsent];
      if (!isFirst) fresh.forEach((message) => this.tell('message', message));
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 401)) throw error;
      this.forget();
      await this.ensureSession();
    }
    this.tell('change');
  }

  /** Another tab said something, began or erased the conversation. */
  private async follow(): Promise<void> {
    const session = this.storage.session();
    if (!session) {
      this.forget();
      this.tell('erased', null);
    } else {
      this.session = session;
      this.clinic = session.clinic;
      await this.refresh().catch(() => undefined);
    }
    this.tell('change');
  }

  /** Adds replies after the message they answer, or at the end. */
  private receive(replies: Message[], answered = ''): void {
    const fresh = replies.filter((reply) => !this.messages.some((m) => m.id === reply.id));
    const at = this.messages.findIndex((m) => m.id === answered) + 1 || this.messages.length;
    this.messages = [...this.messages.slice(0, at), ...fresh, ...this.messages.slice(at)];
    fresh.forEach((message) => this.tell('message', message));
    this.channel?.postMessage('message');
    this.tell('change');
  }

  private change(id: string, what: Partial<Message>): void {
    this.messages = this.messages.map((m) => (m.id === id ? { ...m, ...what } : m));
    this.tell('change');
  }

  private fail(error: unknown): void {
    this.tell('error', error instanceof ApiError ? error : new ApiError('internal', '', 0, 0));
  }

  private forget(): void {
    this.session = null;
    this.messages = [];
    this.storage.keepSession(null);
  }
}

const sleep = (pause: number): Promise<void> => new Promise((done) => setTimeout(done, pause));

/** A random UUID; `crypto.randomUUID` exists on secure pages only. */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
