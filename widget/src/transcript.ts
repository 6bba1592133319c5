/** The conversation as a text file, and on paper. */
import { plain } from './markdown';
import type { Strings } from './strings';
import type { Message } from './types';

/** Offers the conversation as a download. */
export function download(messages: Message[], strings: Strings): void {
  const lines = messages.map((message) => {
    const who = message.from === 'bot' ? strings.bot : strings.you;
    const sources = (message.custom.sources ?? []).map((s) => `\n  [${s.document}: ${s.heading}]`);
    return `${new Date(message.at).toLocaleString()} ${who}:\n${plain(message.text)}${sources.join('')}`;
  });
  const text = [strings.title, strings.notice, '', lines.join('\n\n'), ''].join('\n');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.download = 'conversation.txt';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Prints the conversation alone: while the dialog is open, the rest of the page is left out. */
export function printOut(host: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@media print { body > :not(${host.localName}) { display: none !important } }`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  host.toggleAttribute('printing', true);
  window.print();
  host.toggleAttribute('printing', false);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
}
