import { element } from './dom.js';
import { word } from './words.js';

/** A text as the phone shows it: its own direction, its characters as they were sent. */
export function bubble({ text, rtl }) {
  return element('p', { class: 'bubble', dir: rtl ? 'rtl' : 'ltr', lang: rtl ? 'ar' : 'fr' }, text);
}

/** What the text takes up, in the alphabet that it is sent in. */
export function measure({ encoding, units, limit, parts }) {
  return [word('units', { n: units, limit }), word(`encodings.${encoding}`), word('parts', { n: parts })].join(' · ');
}
