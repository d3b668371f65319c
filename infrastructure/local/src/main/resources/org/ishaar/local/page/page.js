import { find } from './dom.js';
import { drawCounts } from './counts.js';
import { Desk } from './desk.js';
import { Faults } from './faults.js';
import { listen } from './events.js';
import { News } from './news.js';
import { Path } from './path.js';
import { Phones } from './phones.js';
import { showProofs } from './proof.js';
import { learn, preferred, speak } from './words.js';
import { offerTheme } from './theme.js';

let state;
let parts;
let events;

async function start() {
  offerTheme(find('dark'));
  const [answer] = await Promise.all([fetch('/page/state'), speak(preferred())]);
  state = await answer.json();
  learn(state.codes);
  const desk = new Desk(state);
  parts = { desk, path: new Path((id) => desk.choose(id)), phones: new Phones(new News(find('news'))), faults: new Faults(state.faults) };
  for (const button of document.querySelectorAll('[data-language]')) {
    button.addEventListener('click', () => translate(button.dataset.language));
  }
  find('numbers').addEventListener('click', showNumbers);
  window.addEventListener('hashchange', showView);
  redraw();
  connect(false);
  showView();
}

async function translate(language) {
  localStorage.setItem('language', language);
  await speak(language);
  redraw();
  showView();
}

/** Everything that holds words is drawn anew; what it knows stays. */
function redraw() {
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', button.dataset.language === document.documentElement.lang);
  }
  Object.values(parts).forEach((part) => part.draw());
  drawCounts();
}

function showNumbers() {
  const shown = find('numbers').getAttribute('aria-pressed') !== 'true';
  find('numbers').setAttribute('aria-pressed', shown);
  connect(shown);
}

function connect(numbersShown) {
  events?.close();
  events = listen(numbersShown, parts);
}

function showView() {
  const proof = location.hash === '#proof';
  find('live').hidden = proof;
  find('proof').hidden = !proof;
  for (const link of document.querySelectorAll('nav a')) {
    link.toggleAttribute('aria-current', (link.hash === '#proof') === proof);
    if (link.hasAttribute('aria-current')) link.setAttribute('aria-current', 'page');
  }
  if (proof) showProofs(find('proofs'));
}

start();
