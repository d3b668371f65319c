import { find, write } from './dom.js';
import { takePulse } from './counts.js';
import { word } from './words.js';

/** Listens to the runner. What comes between two frames is drawn once, in the second. */
export function listen(numbersShown, { desk, path, phones }) {
  const source = new EventSource(`/page/events${numbersShown ? '?numbers=shown' : ''}`);
  let waiting = false;
  const draw = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      path.drawChanged();
      phones.drawChanged();
    });
  };
  const on = (name, take) => source.addEventListener(name, (event) => {
    take(JSON.parse(event.data));
    draw();
  });
  const takeChanges = (changes) => {
    path.take(changes);
    desk.learn(changes);
  };
  on('snapshot', (all) => {
    path.clear();
    takeChanges(all.changes);
    phones.takeAll(all.phones);
    pulse(all.pulse, path, phones);
  });
  on('changes', takeChanges);
  on('phones', (some) => phones.take(some));
  on('pulse', (beat) => pulse(beat, path, phones));
  const tell = (key) => {
    find('connection').dataset.state = key;
    write(find('connection'), word(key));
  };
  source.addEventListener('open', () => tell('connected'));
  source.addEventListener('error', () => tell('disconnected'));
  return source;
}

function pulse(beat, path, phones) {
  takePulse(beat);
  path.total = Math.max(beat.changesTotal, path.size);
  phones.total = beat.phonesKept;
  phones.more = beat.phonesForgotten;
}
