// Puts the functions of a module next to those that they are most alike, by which it compresses better: their
// order is of no meaning.

import binaryen from "binaryen";

/** So many bytes that two functions share count as one likeness. */
const RUN = 4;

/** The code of each function, in the order of the module. */
function bodies(bytes) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  };
  const part = () => {
    const length = number();
    at += length;
    return bytes.subarray(at - length, at);
  };
  // The section of the code begins with its length, which nobody needs.
  const CODE = 10;
  while (bytes[at++] !== CODE) part();
  number();
  return Array.from({ length: number() }, part);
}

/** Places, in an order in which each is followed by that of what is most like it of all that is left. */
function ordered(all) {
  const holders = new Map();
  const runs = all.map((body, place) => {
    const own = new Set();
    for (let at = 0; at + RUN <= body.length; at++) {
      own.add(body.subarray(at, at + RUN).reduce((run, byte) => run * 256 + byte, 0));
    }
    for (const run of own) {
      if (holders.has(run)) holders.get(run).push(place);
      else holders.set(run, [place]);
    }
    return own;
  });
  // Of those that are like nothing else, the shortest comes next.
  const left = new Set([...all.keys()].sort((one, other) => all[one].length - all[other].length));
  const order = [];
  let [current] = left;
  while (current !== undefined) {
    left.delete(current);
    order.push(current);
    const shared = new Map();
    for (const run of runs[current]) {
      for (const place of holders.get(run)) {
        if (left.has(place)) shared.set(place, (shared.get(place) ?? 0) + 1);
      }
    }
    const likeness = ([place, both]) => both / (runs[current].size + runs[place].size - both);
    let most = 0;
    let [next] = left;
    for (const own of shared) {
      const alike = likeness(own);
      if (alike <= most) continue;
      most = alike;
      next = own[0];
    }
    current = next;
  }
  return order;
}

const functionsOf = (module) =>
  Array.from({ length: module.getNumFunctions() }, (_, index) =>
    binaryen.getFunctionInfo(module.getFunctionByIndex(index)),
  ).filter((own) => !own.module);

/** The names of the functions of a module, in that order. */
export function byLikeness(module) {
  const all = functionsOf(module);
  return ordered(bodies(module.emitBinary())).map((place) => all[place].name);
}

/** The bytes of the module with its functions in an order; those that it does not name stand first. */
export function emitted(module, order) {
  const all = new Map(functionsOf(module).map((own) => [own.name, own]));
  for (const own of order) {
    if (!all.has(own)) continue;
    const { name, params, results, vars, body } = all.get(own);
    module.removeFunction(name);
    module.addFunction(name, params, results, vars, body);
  }
  return module.emitBinary();
}
