import { element, find, write } from './dom.js';
import { drawChart, extendChart } from './chart.js';
import { number, span, word } from './words.js';

const COUNTS = ['written', 'sent', 'delivered', 'waiting', 'suppressed', 'failed'];
let pulse;

export function takePulse(beat) {
  pulse = beat;
  extendChart(beat);
  fill();
}

export function drawCounts() {
  find('counts').replaceChildren(...[...COUNTS, 'rate', 'lag'].map((key) => element('div', { 'data-count': key },
    element('dt', {}, word(`counts.${key}`)), element('dd', {}, '–'))));
  drawChart(find('chart'));
  fill();
}

function fill() {
  if (!pulse) return;
  for (const key of COUNTS) show(key, number(pulse[key]));
  show('rate', number(pulse.textsASecond));
  show('lag', span(pulse.lagMillis));
  find('counts').querySelector('[data-count=waiting]').classList.toggle('some', pulse.waiting > 0);
  find('counts').querySelector('[data-count=failed]').classList.toggle('some', pulse.failed > 0);
}

function show(key, text) {
  write(find('counts').querySelector(`[data-count=${key}] dd`), text);
}
