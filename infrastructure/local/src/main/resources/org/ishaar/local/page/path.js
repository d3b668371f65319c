import { element, find, isolated, write } from './dom.js';
import { clock, sentence, span, status, word } from './words.js';

const SHOWN = 200;
export const PLACES = ['table', 'stream', 'ledger', 'sns', 'carrier'];

/** Each change as a row on its way from the table to the carrier; the newest rows only. */
export class Path {
  total = 0;
  #rows = new Map();
  #changed = new Set();
  #choose;

  constructor(choose) {
    this.#choose = choose;
  }

  get size() {
    return this.#rows.size;
  }

  clear() {
    this.#rows.clear();
    this.#changed.clear();
    find('changes').replaceChildren();
  }

  take(changes) {
    for (const change of changes) {
      const row = this.#rows.get(change.id) ?? {};
      this.#rows.set(change.id, Object.assign(row, { change, since: change.steps[0]?.at ?? '' }));
      this.#changed.add(change.id);
    }
    const newest = [...this.#rows].sort(([, a], [, b]) => (a.since < b.since ? 1 : a.since > b.since ? -1 : 0));
    for (const [id, row] of newest.slice(SHOWN)) {
      row.item?.remove();
      this.#changed.delete(id);
    }
    this.#rows = new Map(newest.slice(0, SHOWN));
  }

  draw() {
    find('places').replaceChildren(element('span', {}, word('change')),
      element('div', { class: 'track' }, ...PLACES.map((place) => element('span', {}, word(`places.${place}`)))), element('span', {}, word('outcome')));
    find('changes').replaceChildren();
    for (const [id, row] of this.#rows) {
      row.item = undefined;
      this.#changed.add(id);
    }
    this.drawChanged();
  }

  drawChanged() {
    for (const id of this.#changed) this.#drawRow(this.#rows.get(id));
    this.#changed.clear();
    let at = find('changes').firstElementChild;
    for (const { item } of this.#rows.values()) {
      if (item === at) at = at.nextElementSibling;
      else find('changes').insertBefore(item, at);
    }
    this.total = Math.max(this.total, this.size);
    write(find('shown'), this.total ? word('shown', { n: this.size, of: this.total }) : word('noChanges'));
  }

  #drawRow(row) {
    row.item ??= this.#newRow(row);
    const { change } = row;
    row.item.dataset.state = change.state;
    write(row.status, status(change.status));
    row.track.replaceChildren(...PLACES.map((place) => stop(change, place)));
    row.outcome.replaceChildren(...outcome(change));
    write(row.all.firstElementChild, word('steps', { n: change.steps.length }));
    if (row.all.open) listSteps(row);
  }

  #newRow(row) {
    const { complaintId } = row.change;
    const button = element('button', { type: 'button', class: 'reference', title: word('moveOn') }, isolated(complaintId));
    button.addEventListener('click', () => this.#choose(row.change));
    row.status = element('span', { class: 'status' });
    row.track = element('ol', { class: 'track' });
    row.outcome = element('div', { class: 'outcome' });
    row.all = element('details', {}, element('summary'), element('ol', { class: 'steps' }));
    row.all.addEventListener('toggle', () => row.all.open && listSteps(row));
    return element('li', { class: 'change', 'data-complaint': complaintId }, element('div', { class: 'what' }, button, row.status), row.track, row.outcome, row.all);
  }
}

/** One place of the way: when the change was there last, and how often where that is more than once. */
function stop({ steps }, place) {
  const here = steps.filter((step) => step.place === place);
  const last = here.at(-1);
  const name = element('span', { class: 'place' }, word(`places.${place}`), ' ');
  if (!last) return element('li', { class: 'stop' }, name, element('span', { class: 'unseen' }, word('notYet')));
  const after = Math.max(0, new Date(last.at) - new Date(steps[0].at));
  const time = element('time', { datetime: last.at, title: clock(last.at) }, place === 'table' ? clock(last.at) : `+${span(after)}`);
  const again = place === 'sns' && here.length > 1 ? [element('span', { class: 'again' }, word('times', { n: here.length }))] : [];
  return element('li', { class: 'stop reached', 'data-state': last.state }, name, time, ...again);
}

function outcome({ state, reason, dueAt }) {
  const parts = [element('span', { class: 'state', 'data-state': state }, word(`states.${state}`))];
  const why = sentence(reason ?? state);
  if (reason || state === 'UNDELIVERED') parts.push(element('span', { class: 'why' }, why || reason));
  if (state === 'WAITING' && dueAt) {
    parts.push(element('span', { class: 'due' }, word('due', { time: clock(dueAt) })));
  }
  return parts;
}

function listSteps({ change, all }) {
  all.lastElementChild.replaceChildren(...change.steps.map(({ at, place, state, reason }) => element('li', {},
    element('time', { datetime: at }, clock(at)), ' ', word(`places.${place}`),
    ...(state ? [' · ', word(`states.${state}`)] : []), ...(reason ? [' · ', sentence(reason) || reason] : []))));
}
