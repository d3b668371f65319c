import { drawing, element } from './dom.js';
import { span, word } from './words.js';

// Two minutes, a beat a second. Both curves begin at zero; each has its own height, said in the caption.
const BEATS = 120;
const HEIGHT = 40;
const beats = [];
let oldest = 0;
let picture;

export function extendChart({ textsASecond, waiting, oldestWaitMillis }) {
  oldest = oldestWaitMillis;
  beats.push({ texts: textsASecond, waiting });
  if (beats.length > BEATS) beats.shift();
  if (picture) fill();
}

export function drawChart(figure) {
  picture = {
    svg: drawing('svg', { viewBox: `0 0 ${BEATS - 1} ${HEIGHT}`, preserveAspectRatio: 'none', role: 'img' }),
    texts: drawing('polygon', { class: 'texts' }),
    waiting: drawing('polyline', { class: 'waits' }),
    captions: [element('span', { class: 'of-texts' }), element('span', { class: 'of-waits' })],
  };
  picture.svg.append(picture.texts, picture.waiting);
  figure.replaceChildren(picture.svg, element('figcaption', {}, ...picture.captions));
  fill();
}

function fill() {
  const peak = (key) => Math.max(0, ...beats.map((beat) => beat[key]));
  const now = beats.at(-1) ?? { texts: 0, waiting: 0 };
  const captions = [
    word('chart.texts', { now: now.texts, peak: peak('texts') }),
    word(oldest ? 'chart.waitingSince' : 'chart.waiting', { now: now.waiting, peak: peak('waiting'), time: span(oldest) }),
  ];
  picture.captions.forEach((caption, i) => { caption.textContent = captions[i]; });
  picture.svg.setAttribute('aria-label', `${word('chart.title')} ${captions.join(' ')}`);
  const first = BEATS - Math.max(1, beats.length);
  picture.texts.setAttribute('points', `${first},${HEIGHT} ${line('texts', first, peak('texts'))} ${BEATS - 1},${HEIGHT}`);
  picture.waiting.setAttribute('points', line('waiting', first, peak('waiting')));
}

function line(key, first, peak) {
  return beats.map((beat, i) => `${first + i},${(HEIGHT - 1) * (1 - beat[key] / Math.max(1, peak)) + 0.5}`).join(' ');
}
