// What wasm-bindgen writes to call the WebAssembly and to be called by it, in fewer bytes: each of its functions is by itself,
// and ready for bundlers, for old browsers, and for what is thrown where a memory is full, after which an instance is over.

/** Where a value that has been passed is written, with its length, after what `begins`. */
const put = (begins) => {
  const write = (what) => `\\s+getDataViewMemory0\\(\\)\\.setInt32\\(.*, ${what}1, true\\);`;
  return new RegExp(`${begins}\\s+(?:const|var) len1 = WASM_VECTOR_LEN;${write("len")}${write("ptr")}`, "g");
};

/** How a text is made shorter: what is looked for, what stands there instead. Each must be found: wasm-bindgen is of one
    version. */
const SHORTER = [
  // What it finds out about the browser: it draws no card that has not all of this.
  [/typeof FinalizationRegistry === "undefined"/g, "false"],
  [/if \(!\("encodeInto" in cachedTextEncoder\)\) \{.*?\n\}\n/gs, ""],
  [/if \(Symbol\.dispose\).*\n/g, ""],
  [
    /let result;\s+try \{\s+result = (arg0 instanceof \w+);\s+\} catch \(_\) \{\s+result = false;\s+\}\s+const ret = result;/g,
    "const ret = $1;",
  ],
  // A decoder of Safari's is at its end after 2 GB, of which no card has a thousandth.
  [/numBytesDecoded \+= .*?\n  \}\n/gs, ""],
  [/var (MAX_SAFARI_DECODE_BYTES|numBytesDecoded) = .*\n/g, ""],
  // What nothing calls: the browser frees what nobody has, and the page ends what it has.
  [/ {2}free\(\) \{.*?\n {2}\}\n/gs, ""],
  // One way of starting it.
  [
    /function initSync\(module\) \{.*?\n\}\n/gs,
    "const initSync = ({ module }) => __wbg_finalize_init(new WebAssembly.Instance(module, __wbg_get_imports()), module);\n",
  ],
  [/^ {2}(wasmInstance|wasmModule) = .*\n/gm, ""],
  // What is thrown where a memory is full.
  [/try \{((?:\n {6}[^\n]*)+?)\n {4}\} catch \(e\) \{.*?\n {6}throw e;\n {4}\}\n/gs, "$1\n"],
  // What many of its functions have alike.
  [/passStringToWasm0\((\w+), wasm\.__wbindgen_malloc, wasm\.__wbindgen_realloc\)/g, "passStringToWasm0($1)"],
  [/passStringToWasm0\(arg, malloc, realloc\) \{\s+if \(realloc === void 0\) \{.*?\n {2}\}\n/gs, "passStringToWasm0(arg) {\n"],
  [/(function passStringToWasm0.*?\n\})/gs, (own) => own.replace(/\b(malloc|realloc)\(/g, "wasm.__wbindgen_$1(")],
  [put("const ret = (.*);\\s+const ptr1 = passStringToWasm0\\(ret\\);"), "putString(arg0, $1);"],
  [put("const ptr1 = (passArrayJsValueToWasm0\\(.*\\));"), "putAt(arg0 >>> 0, $1);"],
  [put("var ptr1 = isLikeNone\\(ret\\) \\? 0 : passStringToWasm0\\(ret\\);"), "putOptional(arg0, ret);"],
  [/isLikeNone\((\w+)\) \? 0 : addToExternrefTable0\(\1\)/g, "optional($1)"],
  [
    /^ {4}(\S+): function\(\) \{\s+return handleError\(function(\([^)]*\)) \{(.*?)\n {6}\}, arguments\);\s+\}/gms,
    "    $1: caught($2 => {$3\n    })",
  ],
  [/^ {4}(\S+): function(\([^)]*\)) \{/gm, "    $1: $2 => {"],
  [
    /function handleError\(f, args\) \{\s+try \{\s+return f\.apply\(this, args\);(.*?)\n\}\n/gs,
    "const caught = (run) => (...args) => {\n  try {\n    return run(...args);$1\n};\n",
  ],
];

/** What they have alike. */
const ALIKE = `
const optional = (own) => (isLikeNone(own) ? 0 : addToExternrefTable0(own));
function putAt(at, pointer) {
  getDataViewMemory0().setInt32(at + 4, WASM_VECTOR_LEN, true);
  getDataViewMemory0().setInt32(at, pointer, true);
}
const putString = (at, own) => putAt(at >>> 0, passStringToWasm0(own));
const putOptional = (at, own) => putAt(at >>> 0, isLikeNone(own) ? 0 : passStringToWasm0(own));
`;

/** The bindings in fewer bytes. */
export function shorter(bindings) {
  let own = bindings;
  for (const [found, instead] of SHORTER) {
    const next = own.replace(found, instead);
    if (next === own) throw new Error(`wasm-bindgen writes otherwise: there is no ${found}`);
    own = next;
  }
  return ALIKE + own;
}

/** The name of what the WebAssembly imports them from. */
export const IMPORTED = "i";

/** What the glue is given: of these the WebAssembly sees others than the page (see instance.js). */
const GIVEN = ["WebAssembly", "Date", "JSON", "queueMicrotask"];

/** The functions that the WebAssembly imports, by their `names`, in turn; and scripts that have them as a list: `glue`, which
    makes an instance, each time with variables of its own, with those of which `has` tells by their places; and `later`, which
    makes of what the glue has in common the others. */
export function listed(bindings) {
  const found = /const import0 = \{\n {4}__proto__: null,\n(.*?)\n {2}\};\n {2}return \{.*?\n {2}\};\n/s;
  const [, all] = bindings.match(found);
  const entries = all
    .replace(/^ +\/\/.*\n/gm, "")
    .split(/,\n(?= {4}\S+: )/)
    .map((own) => own.match(/^ {4}"?(.*?)"?: (.*)$/s));
  const list = (has) => `[\n${entries.map(([, , own], place) => (has(place) ? own : "")).join(",\n")}\n]`;
  const known = [...GIVEN, ...Array.from(bindings.matchAll(/^(?:function|const) (\w+)/gm), ([, name]) => name)];
  const shared = (text) => known.filter((name) => new RegExp(`\\b${name}\\b`).test(text));
  return {
    names: entries.map(([, name]) => name),
    glue: (has = () => true) => {
      const parts = `return { ${IMPORTED}: ${list(has)}, shared: [${shared(list((place) => !has(place)))}] };\n`;
      return `export default (${GIVEN}) => {\n${bindings.replace(found, () => parts)}};\n`;
    },
    later: (has) => {
      const others = list((place) => !has(place));
      return `export default ([${shared(others)}], wasm) => ${others};\n`;
    },
  };
}
