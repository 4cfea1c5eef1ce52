// What the linker knows of the constants in a module's memory, by which each can be told from the next: where it begins and
// ends, what it points at, and which of them an address in the code means.
//
//   node www/objects.mjs LINKED OUT OBJECTS     LINKED as `--emit-relocs` leaves it, OUT without what that adds

import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** Sections, kinds of symbols, flags and relocations by the numbers that WebAssembly's conventions for object files give them
    (tool-conventions, Linking.md). */
const [CUSTOM, DATA] = [0, 11];
const [SEGMENTS, SYMBOLS] = [5, 8];
const [DATA_SYMBOL, SECTION_SYMBOL] = [1, 3];
const [UNDEFINED, NAMED] = [0x10, 0x40];
/** Relocations of addresses in a memory, and all that have something added. */
const ADDRESSES = new Set([3, 4, 5, 11]);
const ADDED = new Set([...ADDRESSES, 8, 9, 14, 15, 16, 17, 21, 22, 23, 25]);

/** Where the constants are that nothing changes. */
const CONSTANT = ".rodata";

class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  byte() {
    return this.bytes[this.at++];
  }
  number(signed = false) {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = this.byte();
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte & 128);
    if (signed && shift < 32 && byte & 64) value |= -1 << shift;
    return signed ? value : value >>> 0;
  }
  text() {
    const length = this.number();
    this.at += length;
    return new TextDecoder().decode(this.bytes.subarray(this.at - length, this.at));
  }
  all(read) {
    return Array.from({ length: this.number() }, () => read());
  }
}

function sections(bytes) {
  const found = [];
  const reader = new Reader(bytes, 8);
  while (reader.at < bytes.length) {
    const begin = reader.at;
    const id = reader.byte();
    const length = reader.number();
    const end = reader.at + length;
    const name = id === CUSTOM ? reader.text() : "";
    found.push({ id, name, begin, content: reader.at, end });
    reader.at = end;
  }
  return found;
}

/** The segments of the data: their addresses, and where they stand in the module. */
function segmentsOf(bytes, { content }) {
  const reader = new Reader(bytes, content);
  return reader.all(() => {
    const I32_CONST = 0x41;
    if (reader.number() !== 0 || reader.byte() !== I32_CONST) throw new Error("a segment without an address of its own");
    const address = reader.number(true);
    reader.byte();
    const length = reader.number();
    const at = reader.at;
    reader.at += length;
    return { address, at, length };
  });
}

/** The names of the segments, and the symbols by their numbers. */
function linking(bytes, { content, end }) {
  const reader = new Reader(bytes, content);
  const found = { names: [], symbols: [] };
  const symbol = () => {
    const kind = reader.byte();
    const flags = reader.number();
    if (kind === SECTION_SYMBOL) return { kind, section: reader.number() };
    if (kind !== DATA_SYMBOL) {
      reader.number();
      if (!(flags & UNDEFINED) || flags & NAMED) reader.text();
      return { kind };
    }
    reader.text();
    if (flags & UNDEFINED) return { kind };
    return { kind, segment: reader.number(), offset: reader.number(), size: reader.number() };
  };
  reader.number();
  while (reader.at < end) {
    const part = reader.byte();
    const after = reader.number() + reader.at;
    if (part === SYMBOLS) found.symbols = reader.all(symbol);
    if (part === SEGMENTS) found.names = reader.all(() => [reader.text(), reader.number(), reader.number()][0]);
    reader.at = after;
  }
  return found;
}

function relocations(bytes, { content }) {
  const reader = new Reader(bytes, content);
  const section = reader.number();
  return reader.all(() => {
    const type = reader.byte();
    const [offset, symbol] = [reader.number(), reader.number()];
    return { section, type, offset, symbol, addend: ADDED.has(type) ? reader.number(true) : 0 };
  });
}

/** The module without what the linker tells in it, and that: the `objects`, each `from` an address `to` another, with the numbers
    of those that it `points` at; by each address in the code, the numbers of those that it means there, as where one ends the
    next begins (`meant`); and of those that are `always` needed, whoever reads them. */
export function objects(bytes) {
  const all = sections(bytes);
  const told = ({ id, name }) => id === CUSTOM && (name === "linking" || name.startsWith("reloc."));
  const data = all.find(({ id }) => id === DATA);
  const segments = segmentsOf(bytes, data);
  const { names, symbols } = linking(bytes, all.find(({ name }) => name === "linking"));
  const isObject = ({ kind, segment, size }) => kind === DATA_SYMBOL && names[segment] === CONSTANT && size > 0;
  const own = symbols.filter(isObject);
  const found = own.map(({ segment, offset, size }) => {
    const from = segments[segment].address + offset;
    return { from, to: from + size, points: [] };
  });
  const [meant, always] = [{}, []];
  const related = all.filter(({ name }) => name.startsWith("reloc.")).flatMap((one) => relocations(bytes, one));
  for (const { section, type, offset, symbol, addend } of related) {
    const number = own.indexOf(symbols[symbol]);
    if (!ADDRESSES.has(type) || number < 0) continue;
    if (all[section] === data) {
      const at = data.content + offset;
      const place = segments.find((one) => at >= one.at && at < one.at + one.length);
      const address = place.address + at - place.at;
      const holders = found.filter(({ from, to }) => address >= from && address < to);
      for (const { points } of holders) points.push(number);
      if (holders.length === 0) always.push(number);
    } else {
      const address = found[number].from + addend;
      meant[address] = [...(meant[address] ?? []), number];
    }
  }
  const kept = all.filter((own) => !told(own)).map(({ begin, end }) => bytes.subarray(begin, end));
  return { stripped: Buffer.concat([bytes.subarray(0, 8), ...kept]), objects: found, meant, always };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [linked, out, facts] = process.argv.slice(2);
  const { stripped, ...found } = objects(readFileSync(linked));
  writeFileSync(out, stripped);
  writeFileSync(facts, JSON.stringify(found));
}
