/**
 * Puts the widget on the page that loads this script, and offers `window.Faqbot`.
 *
 * `(window.Faqbot = window.Faqbot || []).push(['open'])` works before and after loading.
 */
import { FaqbotChat } from './element';

type Command = [name: string, ...values: string[]];
type Commands = Record<string, (value?: string) => void>;

const TAG = 'faqbot-chat';
const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[src*="/faqbot"]');
const settings = script?.dataset ?? {};

let element: FaqbotChat | null = null;

function mount(): void {
  if (element?.isConnected) return;
  element = document.createElement(TAG) as FaqbotChat;
  element.server = (settings.server ?? new URL(script?.src || location.href).origin).replace(/\/$/, '');
  element.language = settings.lang ?? '';
  element.heading = settings.title ?? '';
  element.greeting = settings.greeting ?? '';
  element.strings = settings.strings ?? '';
  if (settings.position) element.setAttribute('position', settings.position);
  if (settings.theme) element.setAttribute('theme', settings.theme);
  if (settings.accent) element.accent = settings.accent;
  if (settings.zIndex) element.style.setProperty('--faqbot-z', settings.zIndex);
  document.body.append(element);
  for (const opener of document.querySelectorAll(settings.launcher || '[data-faqbot-open]')) {
    opener.addEventListener('click', open);
  }
  document.dispatchEvent(new CustomEvent('faqbot:ready', { detail: api }));
}

function open(): void {
  element?.toggle(true);
}

function destroy(): void {
  for (const opener of document.querySelectorAll(settings.launcher || '[data-faqbot-open]')) {
    opener.removeEventListener('click', open);
  }
  element?.remove();
  element = null;
}

const commands: Commands = {
  mount,
  open,
  destroy,
  close: () => element?.toggle(false),
  toggle: () => element?.toggle(),
  send: (text = '') => element?.send(text),
  erase: () => void element?.erase(),
  setLanguage: (code = '') => void element?.useLanguage(code),
};

const api = {
  ...commands,
  push: ([name, value]: Command): void => commands[name]?.(value),
  get element(): FaqbotChat | null {
    return element;
  },
};

function start(): void {
  const page = window as unknown as { Faqbot?: unknown };
  const queue = page.Faqbot;
  page.Faqbot = api;
  if (settings.auto !== 'false') mount();
  if (Array.isArray(queue)) queue.forEach((command: Command) => api.push(command));
}

customElements.define(TAG, FaqbotChat);
if (document.body) start();
else addEventListener('DOMContentLoaded', start);
