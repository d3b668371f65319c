import { element } from './dom.js';
import { word } from './words.js';

const PAUSE_MILLIS = 2000;
const KEPT = 5;

/** Says new texts to a screen reader: each one while they are few, else how many came. */
export class News {
  #log;
  #untold = [];
  #timer;

  constructor(log) {
    this.#log = log;
  }

  tell(number, text) {
    this.#untold.push({ number, text });
    this.#timer ??= setTimeout(() => this.#say(), this.#log.childElementCount ? PAUSE_MILLIS : 0);
  }

  #say() {
    this.#timer = undefined;
    const told = this.#untold.splice(0);
    const lines = told.length > 2
      ? [element('p', {}, word('newTexts', { n: told.length }))]
      : told.map(({ number, text }) => element('p', {}, word('newText', { number }), ' ', spoken(text)));
    this.#log.append(...lines);
    while (this.#log.childElementCount > KEPT) this.#log.firstElementChild.remove();
  }
}

function spoken({ text, rtl }) {
  return element('bdi', { lang: rtl ? 'ar' : 'fr' }, text);
}
