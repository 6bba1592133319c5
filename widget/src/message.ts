/** How one message looks: bubble, citations, choices, thumbs, delivery. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import * as icons from './icons';
import { markdown } from './markdown';
import { BOT_LANGUAGE, type Strings } from './strings';
import type { Button, Custom, Message, Rating } from './types';

/** How the bot begins the paragraph that gives the sides of a disagreement. */
const DIFFER = '**Where the documents differ**\n';

export interface Actions {
  choose(button: Button): void;
  rate(message: Message, rating: Rating): void;
  retry(message: Message): void;
}

interface Context {
  strings: Strings;
  language: string;
  emergencyNumber: string;
  isOnline: boolean;
  isLast: boolean;
  actions: Actions;
}

/** A bot's or a visitor's message with everything that belongs to it. */
export function messageView(message: Message, context: Context): TemplateResult {
  return message.from === 'visitor' ? visitorView(message, context) : botView(message, context);
}

function visitorView(message: Message, { strings, isOnline, actions }: Context): TemplateResult {
  const { delivery } = message;
  const isPending = delivery === 'waiting' && !isOnline;
  return html`<div class="row visitor">
    <div class="bubble ${delivery === 'failed' || isPending ? 'pending' : ''}">
      <span class="hidden">${strings.you}: </span>
      <p dir="auto">${message.text}</p>
    </div>
    ${isPending ? html`<small>${strings.waiting}</small>` : nothing}
    ${delivery === 'failed'
      ? html`<small class="failed"
          >${strings.failed}
          <button class="text" @click=${() => actions.retry(message)}>${strings.retry}</button>
        </small>`
      : nothing}
  </div>`;
}

function botView(message: Message, context: Context): TemplateResult {
  const { strings, language, isLast } = context;
  const { custom } = message;
  // An offer to come back to a question later has buttons and no sign: it needs no alarm.
  const isEmergency = custom.kind === 'emergency' && (!!custom.sign || !message.buttons.length);
  const isSpoken = language !== BOT_LANGUAGE ? BOT_LANGUAGE : nothing;
  return html`<div class="row bot">
    <div class="bubble ${isEmergency ? 'emergency' : ''}" lang=${isSpoken}>
      <span class="hidden" lang=${language}>${strings.bot}: </span>
      ${isEmergency ? alarmView(custom, context) : nothing} ${textView(message, context)}
      ${isEmergency ? callView(custom, context) : nothing}
      ${sourcesView(custom, context)}
    </div>
    ${custom.kind === 'answer' ? thumbsView(message, context) : nothing}
    ${isLast && message.buttons.length ? choicesView(message, context) : nothing}
  </div>`;
}

function alarmView({ sign }: Custom, { strings, language }: Context): TemplateResult {
  const title =
    sign === 'urgent' ? strings.urgent : sign === 'crisis' ? strings.crisis : strings.emergency;
  return html`<strong class="title" lang=${language}>${icons.WARNING}${title}</strong>`;
}

/** The text, with the sides of a disagreement set apart and without the line the sources repeat. */
function textView({ text, custom }: Message, context: Context): TemplateResult[] {
  const paragraphs = text
    .split(/\n\s*\n/)
    .filter((one) => !(custom.sources?.length && /^\*Sources?: [^\n]*\*$/.test(one.trim())));
  const isApart = paragraphs.some((one) => one.startsWith(DIFFER));
  const views = paragraphs.map((one) =>
    one.startsWith(DIFFER)
      ? differView(one.slice(DIFFER.length), context)
      : markdown(one, context.strings.newTab),
  );
  return [...views.flat(), ...(custom.disagreement && !isApart ? [differView('', context)] : [])];
}

function differView(sides: string, { strings, language }: Context): TemplateResult {
  return html`<div class="differ">
    <strong class="title" lang=${language}>${icons.DIFFER}${strings.differ}</strong>
    ${markdown(sides, strings.newTab)}
  </div>`;
}

function callView(custom: Custom, { strings, emergencyNumber }: Context): TemplateResult {
  const number = custom.call ?? emergencyNumber;
  if (!number) return html``;
  return html`<a class="call" href="tel:${number.replace(/[^\d+]/g, '')}"
    >${icons.PHONE}<span>${strings.call} <bdi>${number}</bdi></span></a
  >`;
}

function sourcesView(custom: Custom, { strings, language }: Context): TemplateResult {
  const sources = Array.isArray(custom.sources) ? custom.sources : [];
  if (!sources.length) return html``;
  return html`<details>
    <summary lang=${language}>${strings.sources} (${sources.length})</summary>
    <ul>
      ${sources.map(
        ({ document, heading }) =>
          html`<li dir="auto"><cite>${document}</cite>${heading ? html`<br />${heading}` : nothing}</li>`,
      )}
    </ul>
  </details>`;
}

function thumbsView(message: Message, { strings, actions }: Context): TemplateResult {
  const thumb = (rating: Rating, label: string, icon: TemplateResult): TemplateResult =>
    html`<button
      class="thumb"
      aria-label=${label}
      title=${label}
      aria-pressed=${message.rating === rating}
      @click=${() => actions.rate(message, rating)}
    >
      ${icon}
    </button>`;
  return html`<div class="thumbs" role="group" aria-label=${strings.helpful}>
    ${thumb('up', strings.up, icons.UP)}${thumb('down', strings.down, icons.DOWN)}
    ${message.rating ? html`<small>${strings.thanks}</small>` : nothing}
  </div>`;
}

function choicesView(message: Message, { actions, language }: Context): TemplateResult {
  const spoken = language !== BOT_LANGUAGE ? BOT_LANGUAGE : nothing;
  return html`<ul class="chips" lang=${spoken}>
    ${message.buttons.map(
      (button) =>
        html`<li>
          <button class="chip" dir="auto" @click=${() => actions.choose(button)}>
            ${button.title}
          </button>
        </li>`,
    )}
  </ul>`;
}
