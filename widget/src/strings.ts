/** The widget's own words: English built in, other languages from a data file beside the script. */
import english from '../../faqbot/web/static/faqbot.en.json';

export type Strings = typeof english;

export const ENGLISH: Strings = english;

/** The languages that have a data file. */
const SHIPPED = ['ar', 'de', 'es', 'fr'];

/** The language the bot itself answers in. */
export const BOT_LANGUAGE = 'en';

/** Returns the code of the language to use: the one asked for, the page's, or English. */
export function language(wanted: string): string {
  const code = (wanted || document.documentElement.lang || 'en').slice(0, 2).toLowerCase();
  return SHIPPED.includes(code) ? code : 'en';
}

/** Loads a language; what a file lacks, or a file that is missing, falls back to English. */
export async function loadStrings(server: string, code: string, own = ''): Promise<Strings> {
  const files = [code === 'en' ? '' : `${server}/static/faqbot.${code}.json`, own];
  const loaded = await Promise.all(files.map((file) => (file ? read(file) : {})));
  return Object.assign({}, ENGLISH, ...loaded) as Strings;
}

async function read(file: string): Promise<Partial<Strings>> {
  try {
    const response = await fetch(file, { credentials: 'omit' });
    return response.ok ? ((await response.json()) as Partial<Strings>) : {};
  } catch {
    return {};
  }
}
