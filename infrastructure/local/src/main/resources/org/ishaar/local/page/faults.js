import { element, find } from './dom.js';
import { send } from './send.js';
import { word } from './words.js';

const MODES = ['none', 'throttle', 'slow', 'outage'];

/** How SNS answers, and whether it is night: what makes entries wait, and drain again. */
export class Faults {
  #faults;

  constructor(faults) {
    this.#faults = { ...faults };
  }

  draw() {
    const problem = element('p', { class: 'problem', role: 'alert' });
    find('faults').replaceChildren(
      element('fieldset', {}, element('legend', {}, word('faults.title')),
        ...MODES.map((mode) => this.#choice('radio', mode, this.#faults.mode === mode, { mode })),
        this.#choice('checkbox', 'quietHours', this.#faults.quietHours)),
      problem);
    find('faults').onchange = ({ target }) => this.#change(target, problem);
  }

  #choice(type, key, checked) {
    const box = element('input', { type, name: type === 'radio' ? 'mode' : key, value: key });
    box.checked = checked;
    return element('label', { class: type }, box, element('span', {}, word(`faults.${key}`)));
  }

  async #change({ type, value, checked }, problem) {
    const wanted = type === 'radio' ? { mode: value } : { quietHours: checked };
    const answer = await send('/page/faults', wanted);
    problem.textContent = answer.error ?? '';
    if (!answer.error) Object.assign(this.#faults, wanted);
  }
}
