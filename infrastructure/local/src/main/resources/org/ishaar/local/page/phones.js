import { element, find, isolated, write } from './dom.js';
import { send } from './send.js';
import { bubble, measure } from './texts.js';
import { clock, country, number, word } from './words.js';

const SHOWN = 12;
const KEPT = 50;
const TEXTS = 20;
const MODES = ['on', 'off', 'opted-out', 'refuses'];

/** The citizens' phones as handsets, the one with the latest text first; the latest few only. */
export class Phones {
  total = 0;
  more = false;
  #phones = new Map();
  #changed = new Set();
  #news;

  constructor(news) {
    this.#news = news;
  }

  /** What was there already is no news. */
  takeAll(phones) {
    this.#phones.clear();
    find('phones').replaceChildren();
    this.#keep(phones);
  }

  take(phones) {
    for (const phone of phones) {
      const known = this.#phones.get(phone.id);
      const fresh = known ? phone.texts.filter(({ at }) => at > known.seen) : phone.texts.slice(-1);
      fresh.forEach((text) => this.#news.tell(phone.number, text));
    }
    this.#keep(phones);
  }

  draw() {
    find('phones').replaceChildren();
    for (const held of this.#phones.values()) held.item = undefined;
    this.drawChanged();
  }

  drawChanged() {
    const latest = [...this.#phones.values()].sort((a, b) => (a.seen < b.seen ? 1 : a.seen > b.seen ? -1 : 0));
    latest.splice(KEPT).forEach((held) => this.#forget(held));
    const shown = new Set(latest.slice(0, SHOWN));
    for (const held of latest) {
      if (!shown.has(held)) {
        held.item?.remove();
        held.item = undefined;
      } else if (!held.item || this.#changed.has(held.phone.id)) this.#drawPhone(held);
    }
    this.#changed.clear();
    if (!find('phones').contains(document.activeElement)) this.#order([...shown]);
    else [...shown].filter(({ item }) => !item.isConnected).forEach(({ item }) => find('phones').prepend(item));
    write(find('phones-shown'), latest.length ? word('phonesShown', { n: shown.size, of: this.#ofAll() }) : word('noPhones'));
  }

  #keep(phones) {
    for (const phone of phones) {
      const held = this.#phones.get(phone.id) ?? {};
      this.#phones.set(phone.id, Object.assign(held, { phone, seen: phone.texts.at(-1)?.at ?? '' }));
      this.#changed.add(phone.id);
    }
  }

  #forget({ phone, item }) {
    item?.remove();
    this.#phones.delete(phone.id);
  }

  /** What the runner still knows of; it has forgotten some where there were more. */
  #ofAll() {
    const all = number(Math.max(this.total, this.#phones.size));
    return this.more ? `${all}+` : all;
  }

  #order(shown) {
    let at = find('phones').firstElementChild;
    for (const { item } of shown) {
      if (item === at) at = at.nextElementSibling;
      else find('phones').insertBefore(item, at);
    }
  }

  #drawPhone(held) {
    const { phone } = held;
    held.item ??= newHandset(held);
    held.item.dataset.mode = phone.mode;
    held.mode.value = phone.mode;
    write(held.clock, phone.texts.length ? clock(phone.texts.at(-1).at).slice(0, 5) : '');
    write(held.sender, phone.texts.at(-1)?.from ?? word('unknownSender'));
    const texts = phone.texts.slice(-TEXTS);
    const wasAtEnd = held.thread.scrollTop + held.thread.clientHeight >= held.thread.scrollHeight - 40;
    held.thread.replaceChildren(...texts.map(message));
    if (wasAtEnd) requestAnimationFrame(() => { held.thread.scrollTop = held.thread.scrollHeight; });
  }
}

function newHandset(held) {
  const { phone } = held;
  held.clock = element('span');
  held.sender = isolated('');
  held.thread = element('ol', { class: 'thread', tabindex: '0', 'aria-label': word('thread', { number: phone.number }) });
  held.mode = element('select', { 'aria-label': word('modeOf', { number: phone.number }) },
    ...MODES.map((mode) => element('option', { value: mode }, word(`modes.${mode}`))));
  const problem = element('p', { class: 'problem', role: 'alert' });
  held.mode.addEventListener('change', () => change(held, problem));
  return element('li', { class: 'phone', 'data-phone': phone.id },
    element('h3', {}, isolated(phone.number), ' ', element('small', {}, country(phone.country))),
    element('div', { class: 'handset' },
      element('div', { class: 'screen' },
        element('div', { class: 'bar', 'aria-hidden': 'true' }, held.clock, element('span', { class: 'signal' })),
        element('div', { class: 'sender' }, held.sender), held.thread)),
    held.mode, problem);
}

async function change({ phone, mode }, problem) {
  const answer = await send('/page/phones', { id: phone.id, mode: mode.value });
  problem.textContent = answer.error ?? '';
  if (answer.error) mode.value = phone.mode;
}

function message(text) {
  return element('li', {}, bubble(text), element('p', { class: 'about' }, measure(text)),
    element('p', { class: 'about' }, element('time', { datetime: text.at }, clock(text.at)), ' ', tick(text)));
}

/** One tick: SNS took it. Two: the carrier says that it arrived. A cross: the carrier says that it did not. */
function tick({ receipt }) {
  return element('span', { class: `tick ${receipt}` }, { delivered: '✓✓', refused: '✕' }[receipt] ?? '✓', ' ', word(`receipts.${receipt}`));
}
