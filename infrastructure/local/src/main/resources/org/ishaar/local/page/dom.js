/** Makes an element; an attribute that is false or undefined is left out, true is the empty string. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  set(made, attributes);
  made.append(...children);
  return made;
}

/** The same for SVG. */
export function drawing(tag, attributes = {}, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  set(made, attributes);
  made.append(...children);
  return made;
}

/** A reference, a code or a number: read from left to right whatever is around it. */
export function isolated(text, tag = 'bdi') {
  return element(tag, { dir: 'ltr' }, text);
}

/** Writes only what differs, so that nothing is laid out or announced again for nothing. */
export function write(target, text) {
  if (target.textContent !== text) target.textContent = text;
}

export const find = (id) => document.getElementById(id);

function set(made, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
}
