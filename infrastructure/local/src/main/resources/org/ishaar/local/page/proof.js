import { element, isolated } from './dom.js';
import { bubble, measure } from './texts.js';
import { languageName, status, word } from './words.js';

/** Every text as a phone will show it, with the room that it leaves: for whoever checks the wording. */
export async function showProofs(target) {
  const proofs = await (await fetch('/page/proof')).json();
  const codes = [...new Set(proofs.map(({ code }) => code))];
  target.replaceChildren(...codes.map((code) => element('article', { class: 'code' },
    element('h3', {}, status(code), ' ', element('code', { dir: 'ltr' }, code)),
    element('div', { class: 'proofs' }, ...proofs.filter((proof) => proof.code === code).map(card)))));
}

function card(proof) {
  const rtl = proof.rtl ?? proof.language === 'ar';
  return element('figure', { class: 'card', 'data-language': proof.language, 'data-kind': proof.kind },
    element('figcaption', {}, languageName(proof.language), ' · ', word(`kinds.${proof.kind}`), ' ', isolated(proof.reference)),
    bubble({ text: proof.text, rtl }),
    element('p', { class: 'about' }, measure(proof)),
    element('p', { class: 'left', 'data-tight': proof.left < 5 }, meter(proof), ' ', word('left', { n: proof.left })));
}

function meter({ units, limit }) {
  const bar = element('meter', { min: 0, max: limit, 'aria-hidden': 'true' });
  bar.value = Math.min(units, limit);
  return bar;
}
