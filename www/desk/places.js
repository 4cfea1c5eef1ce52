// Places in JSON that is being written, by the tree that CodeMirror has of it.

import { ensureSyntaxTree } from "@codemirror/language";

/** The steps of a path such as `facts[7].target.value` or `subjects["a b"].name`. */
export function steps(path) {
  const found = [];
  for (const [, key, index, quoted] of path.matchAll(/([^.[\]]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)) {
    found.push(key ?? (index === undefined ? JSON.parse(quoted) : Number(index)));
  }
  return found;
}

/** What a string in the text says. */
export function said(state, node) {
  try {
    return JSON.parse(state.sliceDoc(node.from, node.to));
  } catch {
    return undefined;
  }
}

const VALUES = new Set(["Object", "Array", "String", "Number", "True", "False", "Null"]);
export const values = (node) => {
  const found = [];
  for (let child = node.firstChild; child; child = child.nextSibling) if (VALUES.has(child.name)) found.push(child);
  return found;
};
export const properties = (node) => node.getChildren("Property");
export const name = (state, property) => said(state, property.firstChild);

/** Where a path leads in the text, or as far as it does. */
export function range(state, path) {
  const tree = ensureSyntaxTree(state, state.doc.length, 200);
  let node = tree && values(tree.topNode)[0];
  let place = { from: 0, to: 0 };
  for (const step of steps(path)) {
    if (!node) break;
    if (typeof step === "number") {
      node = values(node)[step];
    } else {
      const property = properties(node).find((own) => name(state, own) === step);
      if (property) place = { from: property.from, to: property.firstChild.to };
      node = property && values(property).at(-1);
    }
    if (node) place = { from: node.from, to: node.to };
  }
  // What is long is marked at its start.
  const line = state.doc.lineAt(place.from);
  return { from: place.from, to: Math.min(place.to, line.to) };
}
