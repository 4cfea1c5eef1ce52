// The tree that CodeMirror has of JSON that is being written: its objects, lists and keys.

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
  for (let child = node?.firstChild; child; child = child.nextSibling) if (VALUES.has(child.name)) found.push(child);
  return found;
};
export const properties = (node) => node?.getChildren("Property") ?? [];
export const name = (state, property) => said(state, property.firstChild);

/** What an object has for a key; nothing where it is not written yet. */
export const value = (state, object, key) =>
  properties(object).filter((own) => name(state, own) === key).flatMap(values)[0];
