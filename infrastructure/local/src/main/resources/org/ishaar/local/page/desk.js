import { element, find, isolated } from './dom.js';
import { send } from './send.js';
import { languageName, status, word } from './words.js';

const SUGGESTED = 50;

/** Where a complaint is registered and moved on: writes one item, as any client of the table would. */
export class Desk {
  #codes;
  #languages;
  #known = new Set();
  #entered;

  constructor({ codes, languages, sample }) {
    this.#codes = codes.map(({ code }) => code);
    this.#languages = languages;
    this.#entered = { complaintId: sample.complaintId, status: this.#codes[0], language: languages[0] };
  }

  learn(changes) {
    for (const { complaintId } of changes) {
      this.#known.delete(complaintId);
      this.#known.add(complaintId);
    }
    while (this.#known.size > SUGGESTED) this.#known.delete(this.#known.values().next().value);
  }

  /** Takes up a complaint again, to move it on; its number and language stay what they are. */
  choose({ complaintId, status: last }) {
    this.#entered = { complaintId, status: this.#after(last), phoneNumber: '', language: '', office: '' };
    this.draw();
    find('desk').elements.status.focus();
  }

  draw() {
    const form = find('desk');
    const ids = element('datalist', { id: 'known' });
    form.replaceChildren(
      this.#field('complaintId', element('input', { list: 'known', required: true, dir: 'ltr', maxlength: 64, spellcheck: 'false' })), ids,
      this.#field('status', element('select', {}, ...this.#codes.map((code) => element('option', { value: code }, status(code))))),
      this.#field('phoneNumber', element('input', { type: 'tel', inputmode: 'tel', dir: 'ltr' }), true),
      element('div', { class: 'pair' },
        this.#field('language', element('select', {}, ...['', ...this.#languages].map((code) => element('option', { value: code },
          code ? languageName(code) : word('desk_.asBefore'))))),
        this.#field('office', element('input', { dir: 'ltr', maxlength: 64 }))),
      element('p', { class: 'problem', role: 'alert', id: 'desk-problem' }),
      element('div', { class: 'buttons' },
        element('button', { class: 'main' }, word('desk_.write')),
        element('button', { type: 'button', id: 'fresh' }, word('desk_.fresh'))));
    form.elements.complaintId.addEventListener('focus', () => {
      ids.replaceChildren(...[...this.#known].reverse().map((id) => element('option', { value: id })));
    });
    form.oninput = () => this.#remember(form);
    form.onsubmit = (event) => {
      event.preventDefault();
      this.#write(form);
    };
    find('fresh').addEventListener('click', () => this.#begin());
  }

  #field(name, input, optional = false) {
    input.name = name;
    input.id = `desk-${name}`;
    input.value = this.#entered[name] ?? '';
    const note = optional ? [element('small', {}, ` ${word('desk_.optional')}`)] : [];
    return element('div', { class: 'field' }, element('label', { for: input.id }, word(`desk_.${name}`), ...note), input);
  }

  #remember(form) {
    for (const name of ['complaintId', 'status', 'phoneNumber', 'language', 'office']) this.#entered[name] = form.elements[name].value;
  }

  async #write(form) {
    this.#remember(form);
    const filled = Object.entries(this.#entered).map(([name, value]) => [name, value?.trim()]).filter(([, value]) => value);
    const answer = await send('/page/complaints', Object.fromEntries(filled));
    this.#explain(form, answer);
    if (answer.error) return;
    this.#entered.status = this.#after(this.#entered.status);
    form.elements.status.value = this.#entered.status;
    find('written').replaceChildren(
      element('h3', {}, word('desk_.sameByCli')),
      element('pre', { dir: 'ltr', tabindex: '0', 'aria-label': word('desk_.sameByCli') }, answer.cli),
      copyButton(answer.cli),
      element('p', { role: 'status' }, word('desk_.written'), ' ', isolated(answer.complaintId)));
  }

  #explain(form, { error, field }) {
    for (const input of form.querySelectorAll('input, select')) {
      input.toggleAttribute('aria-invalid', false);
      input.removeAttribute('aria-describedby');
    }
    const input = field && form.elements[field];
    if (input) {
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', 'desk-problem');
      input.focus();
    }
    const rule = `desk_.rules.${field}`;
    find('desk-problem').textContent = error && (word(rule) === rule ? error : word(rule));
  }

  /** A complaint that nobody has yet, and a number of a Moroccan mobile to go with it. */
  #begin() {
    const digits = (count) => String(Math.floor(Math.random() * 10 ** count)).padStart(count, '0');
    const year = new Date().getFullYear();
    this.#entered = { complaintId: `${year}/3101/${digits(4)}`, status: this.#codes[0], phoneNumber: `06 61 ${digits(2)} ${digits(2)} ${digits(2)}`,
      language: this.#entered.language || this.#languages[0], office: 'RABAT' };
    this.draw();
    find('desk-complaintId').focus();
  }

  #after(code) {
    return this.#codes[this.#codes.indexOf(code) + 1] ?? this.#codes[0];
  }
}

function copyButton(text) {
  const button = element('button', { type: 'button' }, word('desk_.copy'));
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = word('desk_.copied');
  });
  return button;
}
