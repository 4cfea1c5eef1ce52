// Parts the card's WebAssembly in two: what it needs at first, and what comes when a reader begins to ask.
//
// The second module has no memory of its own: it is instantiated over the exports of the first one, whose
// table of functions it completes. Until then the places of its functions hold one that traps, as it does when it is called
// as a function of another type (see later.js). A function of the first one that calls one of the second does so through that
// table; what the second one calls of the first is imported by its number in the table, too: an export for each would be longer.
//
// So it is with the constants in the memory (see objects.mjs): those at which nothing points in the first module's code, nor in
// a constant that is pointed at there, come with the second one.
//
// A function that is needed at first, but a part of which no card ran, is in both: in the first with a trap in place of
// what did not run, and whole in the second, which puts it at the same place of the table.

import binaryen from "binaryen";
import { cold, emptied, sizeOf } from "./branches.mjs";
import { IMPORTED, listed } from "./bindings.mjs";
import { byLikeness, emitted } from "./order.mjs";

export const features = [
  "BulkMemory",
  "BulkMemoryOpt",
  "CallIndirectOverlong",
  "Multivalue",
  "MutableGlobals",
  "NontrappingFPToInt",
  "ReferenceTypes",
  "SignExt",
].reduce((all, name) => all | binaryen.Features[name], 0);

/** Functions of the first part become parts of others when all that they are is this long, wherever they are called, or
    that long where only one calls them, in binaryen's measure: what the browser does around the machine code of each
    that runs takes twice as long as the code. The largest numbers that leave the file about as large. */
const INLINED = { everywhere: 6, once: 60 };

/** Functions are in both parts of which so many expressions do not run, and such a share of them. */
const EMPTIED = { size: 6, share: 0.03 };

/** Functions of so many expressions are in both, as they are: a place in the table for each takes the first part as much. */
const COPIED = 12;

/** The table of functions, as wasm-bindgen leaves it, and that of the browser's objects. */
const TABLE = "0";
const OBJECTS = "__wbindgen_externrefs";
/** What the memory is exported as. */
const MEMORY = "memory";
/** What the names of exports begin with that only the second module imports. */
const OWN = "$";
/** What stands in the table for the functions of the second module, and behind the name of one of which the first has a half. */
const [MISSING, HALF] = ["missing", " half"];

const counted = (count, get) => Array.from({ length: count }, (_, index) => get(index));
const functionsOf = (module) =>
  counted(module.getNumFunctions(), (index) =>
    binaryen.getFunctionInfo(module.getFunctionByIndex(index)),
  );

const exportsOf = (module) =>
  counted(module.getNumExports(), (index) => binaryen.getExportInfo(module.getExportByIndex(index)));

function read(bytes) {
  const module = binaryen.readBinary(bytes);
  module.setFeatures(features);
  return module;
}

/** What adds an export of each kind. */
const ADD = { [binaryen.ExternalFunction]: "Function", [binaryen.ExternalTable]: "Table", [binaryen.ExternalGlobal]: "Global" };

/** The module with short names for what it exports, and numbers for what it imports, with which `bindings` is the same script:
    wasm-bindgen's are long, and no two are alike. What the browser calls has a name that begins with "_" (see instance.js); what
    nothing calls has none. */
export function shortened(bytes, bindings) {
  const module = read(bytes);
  const called = new Map();
  const script = bindings.replace(/\bwasm\.(\w+)/g, (all, name) => {
    if (name === MEMORY) return all;
    const sign = /^_|closure/.test(name) ? "_" : "";
    called.set(name, called.get(name) ?? `${sign}e${called.size.toString(36)}`);
    return `wasm.${called.get(name)}`;
  });
  for (const { name, value, kind } of exportsOf(module)) {
    if (kind === binaryen.ExternalMemory) continue;
    module.removeExport(name);
    if (called.has(name)) module[`add${ADD[kind]}Export`](value, called.get(name));
  }
  const own = listed(script);
  const imports = functionsOf(module).filter(({ module: from }) => from);
  const place = ({ base }) => own.names.indexOf(base);
  for (const one of imports.toSorted((one, other) => place(one) - place(other))) {
    module.removeFunction(one.name);
    module.addFunctionImport(one.name, IMPORTED, String(place(one)), one.params, one.results);
  }
  binaryen.setDebugInfo(true);
  return { bytes: module.emitBinary(), bindings: own };
}

/** What stands in the table from its second place on: nothing is called by the number 0. */
function takeElements(module) {
  const { name, data } = binaryen.getElementSegmentInfo(module.getElementSegmentByIndex(0));
  module.removeElementSegment(name);
  return data;
}

/** The numbers of functions by the names in the table. */
function numbers(elements) {
  const placed = new Map();
  elements.forEach((name, index) => placed.has(name) || placed.set(name, index + 1));
  return placed;
}

/** The functions that are in both parts, each with what does not run of it in this `module`. */
function halves(module, { functions, ran, chance }) {
  const [needed, byChance] = [new Set(functions), new Set(chance)];
  const parts = [...cold(module, new Set(ran))].filter(([name]) => needed.has(name) && !byChance.has(name));
  return new Map(
    parts.filter(([, { size, whole }]) => size >= EMPTIED.size && size >= EMPTIED.share * whole),
  );
}

/** The first module, whose functions of `moved` are calls through the table: at their place in it, or at
    the one that `places` gives them, and others, behind all that it has. So are those of which it has a half. */
function withoutBodies(bytes, moved, needed, places) {
  const module = read(bytes);
  const half = halves(module, needed);
  const elements = [...takeElements(module), ...places];
  const placed = numbers(elements);
  module.addFunction(MISSING, binaryen.none, binaryen.none, [], module.unreachable());
  const held = elements.map((name) => {
    if (half.has(name)) return name + HALF;
    return moved.has(name) ? MISSING : name;
  });
  const halved = functionsOf(module).filter(({ name }) => half.has(name));
  for (const { name, params, results, vars, body } of halved) {
    emptied(module, half.get(name).places);
    module.addFunction(name + HALF, params, results, vars, module.copyExpression(body));
  }
  for (const { name, params, results } of [...moved.values(), ...halved]) {
    const place = module.i32.const(placed.get(name) ?? 0);
    const given = binaryen.expandType(params).map((type, index) => module.local.get(index, type));
    module.removeFunction(name);
    const call = module.call_indirect(TABLE, place, given, params, results);
    module.addFunction(name, params, results, [], call);
  }
  module.removeTable(TABLE);
  module.addTable(TABLE, elements.length + 1, elements.length + 1);
  module.addActiveElementSegment(TABLE, "held", held, module.i32.const(1));
  return { module, elements };
}

/** The second module, which imports from the first what is not its `own`. */
function withoutFirst(bytes, own, elements) {
  const module = read(bytes);
  takeElements(module);
  const exports = exportsOf(module);
  for (const { name } of exports) module.removeExport(name);
  const exported = (value) => exports.find((own) => own.value === value).name;

  const placed = numbers(elements);
  const kept = functionsOf(module).filter(
    ({ name, module, body }) => !module && !own.has(name) && sizeOf(body) > COPIED,
  );
  for (const { name, params, results } of kept) {
    module.removeFunction(name);
    module.addFunctionImport(name, "first", String(placed.get(name)), params, results);
  }
  const globals = counted(module.getNumGlobals(), (index) =>
    binaryen.getGlobalInfo(module.getGlobalByIndex(index)),
  ).filter((own) => own.mutable);
  for (const [index, { name, type }] of globals.entries()) {
    module.removeGlobal(name);
    module.addGlobalImport(name, "first", `${OWN}global${index}`, type, true);
  }
  // Data come to it by `withConstants`.
  module.setMemory(1, -1, null, []);
  module.addMemoryImport("0", "first", MEMORY);
  module.removeTable(TABLE);
  module.addTable(TABLE, elements.length + 1, elements.length + 1);
  module.addTableImport(TABLE, "first", `${OWN}table`);
  module.addTableImport(OBJECTS, "first", exported(OBJECTS));
  for (let index = 0, end; index < elements.length; index = end + 1) {
    for (end = index; own.has(elements[end]); end += 1);
    const held = elements.slice(index, end);
    if (held.length) module.addActiveElementSegment(TABLE, `held ${index}`, held, module.i32.const(index + 1));
  }
  module.runPasses(["remove-unused-module-elements"]);
  return { module, globals };
}

/** As long as what a segment begins with: fewer bytes between two that are needed are no reason for another. */
const SHORTEST_GAP = 7;

/** Segments of the bytes from the address `from` on of which `has` tells, without zeros, which a memory is full of. */
function segmentsOf(module, bytes, from, has) {
  const segments = [];
  for (let at = 0, end; at < bytes.length; at = end) {
    end = at + 1;
    if (!has(at) || !bytes[at]) continue;
    for (let next = end; next < bytes.length && next - end < SHORTEST_GAP; next += 1) {
      if (has(next) && bytes[next]) end = next + 1;
    }
    segments.push({ offset: module.i32.const(from + at), data: bytes.slice(at, end) });
  }
  return segments;
}

/** Gives each part the constants that it is the first to need. */
function withConstants(first, later, { objects, meant, always }) {
  const held = counted(first.getNumDataSegments(), (index) =>
    first.getDataSegmentInfo(first.getDataSegmentByIndex(index)),
  );
  const from = Math.min(...held.map(({ offset }) => offset));
  const bytes = new Uint8Array(Math.max(...held.map(({ offset, data }) => offset + data.byteLength)) - from);
  for (const { offset, data } of held) bytes.set(new Uint8Array(data), offset - from);
  const { initial } = first.getMemoryInfo("0");
  first.removeExport(MEMORY);
  const hold = (segments) => first.setMemory(initial, -1, MEMORY, segments);
  // The numbers that follow are those of the code alone.
  hold([]);

  const kept = new Set();
  const keep = (own) => {
    if (kept.has(own)) return;
    kept.add(own);
    for (const number of own.points) keep(objects[number]);
  };
  const holders = (address) => objects.flatMap(({ from, to }, number) => (address >= from && address < to ? number : []));
  const addresses = Array.from(first.emitText().matchAll(/(?:i32\.const |offset=)(\d+)/g), ([, own]) => Number(own));
  // A number that the linker has not written may be an address all the same.
  const pointed = [...new Set(addresses)].flatMap((address) => meant[address] ?? holders(address));
  for (const number of [...always, ...pointed]) keep(objects[number]);

  const comes = new Uint8Array(bytes.length);
  const mark = (value) => (own) => comes.fill(value, own.from - from, own.to - from);
  objects.forEach(mark(1));
  // One may be the end of another.
  kept.forEach(mark(0));
  first.removeExport(MEMORY);
  hold(segmentsOf(first, bytes, from, (at) => !comes[at]));
  // What the first has of them is the same.
  later.setMemory(1, -1, null, segmentsOf(later, bytes, from, (at) => comes[at]));
  later.addMemoryImport("0", "first", MEMORY);
}

/** The two modules; `needed` is what `first.mjs` found, and `constants` what `objects.mjs` did. */
export function split(bytes, needed, constants) {
  const whole = read(bytes);
  const both = halves(whole, needed);
  const atFirst = new Set(needed.functions);
  const stays = ({ name, module }) => module || atFirst.has(name);
  const all = functionsOf(whole).filter((own) => !stays(own));
  const moved = new Map(all.map((own) => [own.name, own]));

  binaryen.setOptimizeLevel(2);
  binaryen.setShrinkLevel(2);
  binaryen.setAlwaysInlineMaxSize(INLINED.everywhere);
  binaryen.setOneCallerInlineMaxSize(INLINED.once);
  binaryen.setFlexibleInlineMaxSize(0);
  binaryen.setLowMemoryUnused(true);

  /** Both, where the table has such `places` behind all that it has, and more: what one module calls of the other needs one,
      which keeps in it what that calls in turn. */
  const parted = (places) => {
    for (;;) {
      const { module: first, elements } = withoutBodies(bytes, moved, needed, places);
      const { module: later, globals } = withoutFirst(bytes, new Set([...moved.keys(), ...both.keys()]), elements);
      globals.forEach(({ name }, index) => first.addGlobalExport(name, `${OWN}global${index}`));
      first.addTableExport(TABLE, `${OWN}table`);
      first.runPasses(["remove-unused-module-elements"]);
      const calls = functionsOf(first).filter(({ name }) => moved.has(name));
      const called = functionsOf(later).filter(({ module }) => module === "first");
      const placed = new Set(elements);
      const missing = [...calls, ...called].map(({ name }) => name).filter((name) => !placed.has(name));
      places = [...places, ...missing];
      if (missing.length) continue;
      first.runPasses(["inlining-optimizing", "remove-unused-module-elements"]);
      // What is left of those of which a part is gone takes less.
      for (const { name, module } of functionsOf(first)) if (!module) first.optimizeFunction(name);
      if (!first.validate() || !later.validate()) throw new Error("the parts of the card are no modules");
      for (const part of [first, later]) part.runPasses(["strip-producers", "strip-target-features"]);
      return { first, later, places };
    }
  };
  // Places in the order in which the functions stand: numbers that grow compress better.
  const { first: own, places } = parted([...both.keys()]);
  const order = byLikeness(own);
  const at = new Map(order.map((name, index) => [name, index]));
  const rank = (name) => at.get(name + HALF) ?? at.get(name) ?? -1;
  const { first, later } = parted(places.toSorted((one, other) => rank(one) - rank(other)));
  withConstants(first, later, constants);

  // As wasm-opt writes modules, too: what is used once, where it stands, has no local variable.
  binaryen.setGenerateStackIR(true);
  binaryen.setOptimizeStackIR(true);
  // Without the names of functions.
  binaryen.setDebugInfo(Boolean(process.env.NAMES));
  return { first: emitted(first, order), later: emitted(later, byLikeness(later)) };
}
