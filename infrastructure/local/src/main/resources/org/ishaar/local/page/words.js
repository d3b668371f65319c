// A language of the page is one file beside this one: fr.json, ar.json, en.json.
const LOCALES = { fr: 'fr-MA', ar: 'ar-MA', en: 'en-GB' };
let words = {};
let language = 'fr';
let labels = new Map();
let formats = {};

export const languages = Object.keys(LOCALES);

/** The language that the reader chose, else the first of the browser's that the page speaks, else French. */
export function preferred() {
  const wanted = [localStorage.getItem('language'), ...navigator.languages.map((tag) => tag.split('-')[0])];
  return wanted.find((tag) => languages.includes(tag)) ?? 'fr';
}

export async function speak(chosen) {
  words = await (await fetch(`/page/${chosen}.json`)).json();
  language = chosen;
  const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' };
  formats = {
    number: new Intl.NumberFormat(LOCALES[chosen], { maximumFractionDigits: 1 }),
    clock: new Intl.DateTimeFormat(LOCALES[chosen], clock),
    plural: new Intl.PluralRules(LOCALES[chosen]),
    country: new Intl.DisplayNames(LOCALES[chosen], { type: 'region' }),
    language: new Intl.DisplayNames(LOCALES[chosen], { type: 'language' }),
  };
  document.documentElement.lang = chosen;
  document.documentElement.dir = words.direction;
  document.querySelectorAll('[data-word]').forEach((node) => { node.textContent = word(node.dataset.word); });
  document.querySelectorAll('[data-label]').forEach((node) => node.setAttribute('aria-label', word(node.dataset.label)));
}

/** The labels of the catalogue's codes, as the runner tells them. */
export function learn(codes) {
  labels = new Map(codes.map(({ code, labels: inLanguages }) => [code, inLanguages]));
}

/** A word by its key, `{name}` replaced by what is given; a choice by number where the word has plurals. */
export function word(key, given = {}) {
  const found = key.split('.').reduce((at, part) => at?.[part], words);
  const text = found && typeof found === 'object' ? found[formats.plural.select(given.n)] ?? found.other : found;
  return (text ?? key).replace(/\{(\w+)\}/g, (_, name) => (typeof given[name] === 'number' ? number(given[name]) : given[name]));
}

/** What a state or a reason means, in a plain sentence; empty where the page has none for it. */
export const sentence = (code) => words.sentences[code] ?? '';

/** What the catalogue calls a step; what was written and cannot be read has none. */
export const status = (code) => words.codes?.[code] ?? labels.get(code)?.[language] ?? (code === 'MALFORMED' ? word('unreadable') : code);
export const number = (value) => formats.number.format(value);
export const clock = (iso) => formats.clock.format(new Date(iso));
export const country = (code) => (/^[A-Z]{2}$/.test(code) ? formats.country.of(code) : code);
export const languageName = (code) => formats.language.of(code);

/** A length of time in the unit that a person would say it in. */
export function span(millis) {
  if (millis < 60_000) return word('seconds', { n: millis / 1000 });
  if (millis < 3_600_000) return word('minutes', { n: Math.round(millis / 60_000) });
  return word('hours', { n: Math.round(millis / 360_000) / 10 });
}
