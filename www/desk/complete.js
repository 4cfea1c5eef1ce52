// What can be written at a place, by the format's schema and by the ids that the card has.

import { syntaxTree } from "@codemirror/language";
import schema from "schema";
import { name, properties, said, value, values } from "./tree.js";

/** A schema with what it refers to. */
const resolved = (part) => (part?.$ref ? schema.$defs[part.$ref.split("/").at(-1)] : part);

/** The schemas that hold for a step into a part. */
function into(part, step) {
  const own = resolved(part);
  if (!own) return [];
  const branches = (own.anyOf ?? []).flatMap((branch) => into(branch, step));
  const next = typeof step === "number" ? own.items : (own.properties?.[step] ?? own.additionalProperties);
  return next && typeof next === "object" ? [next, ...branches] : branches;
}

/** The keys and values that a part may have. */
function offers(part) {
  const own = resolved(part);
  const branches = own?.anyOf?.map(offers) ?? [];
  return {
    keys: Object.assign({}, own?.properties, ...branches.map((branch) => branch.keys)),
    values: [...(own?.enum ?? []), ...("const" in (own ?? {}) ? [own.const] : []), ...branches.flatMap((branch) => branch.values)],
    about: part?.description ?? own?.description ?? "",
  };
}

/** The steps from the card to a node. */
function steps(state, node) {
  const found = [];
  for (let at = node; at.parent; at = at.parent) {
    if (at.parent.name === "Array") found.unshift(values(at.parent).findIndex((own) => own.from === at.from));
    if (at.name === "Property" && at !== node) found.unshift(name(state, at));
  }
  return found;
}

/** The ids that stand at a place of the card, such as those of its subjects: also while it is no JSON, as a key is
    written. */
function ids(state, of) {
  const card = syntaxTree(state).topNode.getChild("Object");
  const all = value(state, card, of);
  if (of === "facts") return values(all).flatMap((fact) => value(state, fact, "id") ?? []).map((id) => said(state, id));
  return properties(all).map((own) => name(state, own));
}

/** Of what the ids are that a place takes. */
function idsOf(path) {
  const [first, , third] = path;
  if (first === "subject" || first === "compare") return "subjects";
  if (first === "facts" && third === "source") return "sources";
  return undefined;
}

/** CodeMirror's source of completions. */
export function complete({ state, pos, explicit }) {
  const at = syntaxTree(state).resolveInner(pos, -1);
  // Behind what opens or parts, it is what is in there.
  const node = ["{", "[", ","].includes(at.name) ? at.parent : at;
  const isKey = node.name === "PropertyName" || (node.name === "Object" && explicit);
  const holder = isKey && node.name === "PropertyName" ? node.parent.parent : node;
  const path = steps(state, isKey ? holder : node);
  const parts = path.reduce((found, step) => found.flatMap((part) => into(part, step)), [schema]);
  const from = ["PropertyName", "String"].includes(node.name) ? node.from : pos;
  const to = ["PropertyName", "String"].includes(node.name) ? node.to : pos;
  if (isKey) {
    const has = new Set(properties(holder).map((own) => name(state, own)));
    const keys = Object.assign({}, ...parts.map((part) => offers(part).keys));
    const facts = path[0] === "subjects" && path[2] === "values" ? ids(state, "facts") : [];
    const all = [...Object.entries(keys), ...facts.map((id) => [id, {}])].filter(([key]) => !has.has(key) || said(state, node) === key);
    if (all.length === 0) return null;
    const options = all.map(([key, part]) => ({
      label: JSON.stringify(key),
      type: "property",
      info: part.description,
      apply: node.name === "PropertyName" ? JSON.stringify(key) : `${JSON.stringify(key)}: `,
    }));
    return { from, to, options, filter: true };
  }
  if (node.name !== "String" && !explicit) return null;
  const kind = idsOf(path);
  const all = [...parts.flatMap((part) => offers(part).values), ...(kind ? ids(state, kind) : [])];
  if (all.length === 0) return null;
  return { from, to, options: all.map((value) => ({ label: JSON.stringify(value), type: "enum" })) };
}
