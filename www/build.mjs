// Fills dist/: minifies what is written by hand, takes over what wasm-bindgen made, names what the loader
// fetches by its content, and puts a compressed copy beside each file. Prints what a reader's browser
// fetches.
//
//   node www/build.mjs BUILT OUT [DESK]     BUILT holds the WebAssembly, its objects, the JSON Schema and the messages;
//                                           DESK the WebAssembly of the desk, where there is to be one

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { compile } from "json-schema-to-typescript";
import { IMPORTED, shorter } from "./bindings.mjs";
import { notices } from "./notices.mjs";
import { shortened, split } from "./split.mjs";

const [built, out, desk] = process.argv.slice(2);
const text = (path) => readFileSync(path, "utf8");

/** What the scripts are made of. */
const sources = new Set();

/** Scripts with all that they import, and styles, in as few bytes as they take. */
function minified(path, define = {}, alias = {}, external = []) {
  const { outputFiles, metafile } = buildSync({
    entryPoints: [path],
    alias,
    external,
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
    define,
    format: "esm",
    // The oldest browsers that know light-dark() and :has(), the last things that the card needs.
    target: ["chrome123", "firefox121", "safari17.5"],
  });
  for (const file of Object.keys(metafile.inputs)) sources.add(file);
  return outputFiles[0].text;
}

/** Styles with short names for the properties that are nobody's but theirs, and without spaces that nobody needs, all of
    which esbuild leaves as they are. Pages set those of "--fact-box", and ask for the state "--placed". */
function terse(styles) {
  const names = new Map();
  const short = (name) => names.get(name) ?? names.set(name, `--_${names.size.toString(36)}`).get(name);
  return styles
    .replace(/(--[\w-]+:) /g, "$1")
    .replace(/\( | (?=\))/g, (own) => own.trim())
    .replace(/(,) | ([*/]) /g, "$1$2")
    .replace(/--(?!_?fact-box|placed)[\w-]+/g, short);
}

// What wasm-bindgen made, and the WebAssembly with short names for it.
const bound = buildSync({
  stdin: { contents: `export { initSync, read, readText } from "./fact-box-card.js"`, resolveDir: built },
  bundle: true,
  write: false,
  format: "esm",
  // Where it would look for the WebAssembly by itself, which nothing asks it to.
  logOverride: { "empty-import-meta": "silent" },
}).outputFiles[0].text.replace(/^export (\{[^}]*\});$/m, "return $1;");
const { bytes: whole, bindings } = shortened(readFileSync(`${built}/fact-box-card_bg.wasm`), shorter(bound));

/** The WebAssembly: what the reference cards need to be drawn and to answer first questions, and the rest. */
writeFileSync(`${built}/named.wasm`, whole);
writeFileSync(`${built}/glue.mjs`, bindings.glue());
const needed = JSON.parse(execFileSync("node", ["www/first.mjs", built], { maxBuffer: 1e9 }));
const parts = split(whole, needed, JSON.parse(text(`${built}/objects.json`)));

/** Each with the bindings that it is the first to need. */
const imported = new Set(
  WebAssembly.Module.imports(new WebAssembly.Module(parts.first)).map(({ module, name }) => module === IMPORTED && Number(name)),
);
const has = (place) => imported.has(place);
const [glue, bindingsLater] = ["first-glue.mjs", "later-glue.mjs"].map((name) => resolve(built, name));
writeFileSync(glue, bindings.glue(has));
writeFileSync(bindingsLater, bindings.later(has));

/** What has Chromium compile all functions of a script while it comes, and not each when it is called. */
const AT_ONCE = "//# allFunctionsCalledOnLoad\n";

/** The card's code. The rules for themes are a text. */
const code = () => {
  writeFileSync(`${built}/theme.js`, `export default ${JSON.stringify(minified("www/theme.css"))};\n`);
  const aliases = { glue, theme: resolve(built, "theme.js") };
  return AT_ONCE + minified("www/card.js", { DIGESTS: JSON.stringify(digestsOf(later)) }, aliases);
};

const digest = (content) => createHash("sha256").update(content).digest("base64");
const digestsOf = (files) =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [name, digest(content)]));

/** The messages of each language, and what the page inside a frame says in it. */
const languages = JSON.parse(text(`${built}/messages.json`));

/** What is fetched when the card's code is there: when a reader comes to a card; for an element with an address;
    when a reader takes something away; for an editor. */
const later = {
  "fact-box-later.wasm": parts.later,
  "fact-box-later.js": minified("www/second.js", {}, { "later-glue": bindingsLater }),
  "remote.js": minified("www/remote.js"),
  "take.js": minified("www/take.js"),
  "figure.js": minified("www/figure.js"),
};

/** What the loader fetches: for a card; and in its language. */
const fetched = {
  "fact-box.css": terse(minified("www/fact-box.css")),
  "fact-box-card.js": code(),
  "fact-box-card_bg.wasm": parts.first,
};
const words = Object.fromEntries(
  Object.entries(languages).map(([language, { messages }]) => [`fact-box.${language}.txt`, messages]),
);
const loaded = digestsOf({ ...fetched, ...words });
const digests = { ...loaded, ...digestsOf(later) };
/** Its name by its content, so that it can be kept for ever. */
const named = (name) => {
  const mark = digests[name].slice(0, 8).replaceAll("+", "-").replaceAll("/", "_");
  return name.replace(".", `.${mark}.`);
};
const byContent = (files) =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [named(name), content]));

/** Where the loader finds them, in the words by which bundlers know a file that is to be taken along. */
const addresses = Object.keys(digests).map((name) => `"${name}": new URL("./${named(name)}", import.meta.url),`);
writeFileSync(`${built}/addresses.js`, `export const addresses = {\n${addresses.join("\n")}\n};\n`);
const loader = minified("www/fact-box.js", { DIGESTS: JSON.stringify(loaded) }, { addresses: resolve(built, "addresses.js") });

/** What the browser of a reader fetches, in the order it does. */
const card = {
  "fact-box.js": loader,
  ...byContent(fetched),
};

/** What pages link. */
const linked = { "fact-box.css": fetched["fact-box.css"] };

/** What the page inside a frame says: by its script, and where none runs, in every language. */
function said() {
  const said = Object.entries(languages).map(([name, { frame }]) => {
    const { direction, failed, origin } = frame;
    return [name, { direction, failed, origin }];
  });
  return Object.fromEntries(said);
}
function inAll(what) {
  const lines = Object.entries(languages).map(
    ([name, { frame }]) => `<p lang="${name}" dir="${frame.direction}">${frame[what]}</p>`,
  );
  return lines.join("");
}

/** What the page inside a frame adds. */
const frame = {
  "embed.html": text("www/embed.html")
    .replace("<!-- late -->", inAll("failed"))
    .replace("<!-- noscript -->", inAll("noscript")),
  "embed.css": minified("www/embed.css"),
  "embed.js": minified("www/embed.js", { LANGUAGES: JSON.stringify(said()) }, {}, ["./fact-box.js"]),
};

const schema = JSON.parse(text(`${built}/fact-box.schema.json`));
const manifest = text("Cargo.toml");
const field = (name) => manifest.match(new RegExp(`^${name} = "(.*)"$`, "m"))[1];

/** What scripts of a page import; it imports the loader when a card is mounted. */
const scripts = { "index.js": minified("www/index.js", {}, {}, ["./fact-box.js"]) };

/** What developers read. */
const documents = {
  "fact-box.schema.json": JSON.stringify(schema, null, 2),
  "card.d.ts": await compile(schema, "Card", {
    additionalProperties: false,
    bannerComment: "",
    // A list of so many at most is one of lists of each length otherwise, to which nobody's list fits.
    ignoreMinAndMaxItems: true,
  }),
  "css.d.ts": "export {};\n",
  ...Object.fromEntries(
    ["fact-box.d.ts", "index.d.ts", "react.d.ts", "custom-elements.json"].map((name) => [name, text(`www/${name}`)]),
  ),
};

/** What a page can ask of files that it names itself, as `integrity`. */
const integrity = (files) =>
  Object.fromEntries(
    Object.entries(files).map(([name, content]) => {
      const of = (algorithm) => `${algorithm}-${createHash(algorithm).update(content).digest("base64")}`;
      return [name, { sha256: of("sha256"), sha384: of("sha384") }];
    }),
  );

/** All that a page is served, with a script tag and without one. */
const tagged = { ...card, ...byContent({ ...words, ...later }), ...linked, ...frame };
const served = { ...tagged, ...scripts };
documents["integrity.json"] = JSON.stringify(integrity(served), null, 2);

/** What the licences of others ask for. */
const NOTICES = "THIRD-PARTY.txt";

const npm = {
  name: field("name"),
  version: field("version"),
  description: field("description"),
  keywords: JSON.parse(manifest.match(/^keywords = (.*)$/m)[1]),
  license: field("license"),
  type: "module",
  exports: {
    // Importing it does nothing; also where there is no document.
    ".": { types: "./index.d.ts", default: "./index.js" },
    // Importing it registers the element, and puts one into each figure with a card. Where pages are rendered for a
    // browser, in Node and on edges, there is nothing to register.
    "./define": {
      types: "./fact-box.d.ts",
      ...Object.fromEntries(["node", "workerd", "worker", "edge-light"].map((server) => [server, "./index.js"])),
      default: "./fact-box.js",
    },
    // Without types of its own, TypeScript takes its import for a mistake.
    "./fact-box.css": { types: "./css.d.ts", default: "./fact-box.css" },
    // Types only.
    "./react": { types: "./react.d.ts" },
    "./schema": "./fact-box.schema.json",
    "./*": "./*",
  },
  types: "./index.d.ts",
  // Of `fact-box/react` only.
  peerDependencies: { "@types/react": ">=19", react: ">=19" },
  peerDependenciesMeta: { "@types/react": { optional: true }, react: { optional: true } },
  customElements: "custom-elements.json",
  sideEffects: ["./fact-box.js", "./embed.js", "*.css"],
  files: [...Object.keys({ ...served, ...documents }), "README.md", "HOSTING.md", "LICENSE", NOTICES],
};

/** Writes files with compressed copies, and says how large they are. */
function write(files) {
  return Object.entries(files).map(([file, content]) => {
    const bytes = Buffer.from(content);
    const brotli = brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    });
    const gzip = gzipSync(bytes, { level: 9 });
    writeFileSync(`${out}/${file}`, bytes);
    writeFileSync(`${out}/${file}.br`, brotli);
    writeFileSync(`${out}/${file}.gz`, gzip);
    return { file, raw: bytes.length, gzip: gzip.length, brotli: brotli.length };
  });
}

/** The desk: a page with code of its own, of which no reader fetches anything. */
function deskFiles() {
  const alias = { "desk-glue": resolve(desk, "fact-box-desk.js"), schema: resolve(built, "fact-box.schema.json") };
  const examples = ["mexico", "ambassador", "world"].map((name) => [`examples/${name}.json`, text(`www/cards/${name}.json`)]);
  mkdirSync(`${out}/examples`);
  return {
    "desk.html": text("index.html").replaceAll('"dist/', '"').replace(/<nav.*<\/nav>/, ""),
    "desk.css": minified("www/desk/desk.css"),
    "desk.js": minified("www/desk/desk.js", {}, alias),
    "desk_bg.wasm": readFileSync(`${desk}/fact-box-desk_bg.wasm`),
    ...Object.fromEntries(examples),
  };
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const sizes = write(card);
const laterSizes = write(byContent({ ...words, ...later }));
write(linked);
write(frame);
write(scripts);
write(documents);
const deskSizes = desk ? write(deskFiles()) : [];
writeFileSync(`${out}/${NOTICES}`, notices([...sources]));
writeFileSync(`${out}/package.json`, JSON.stringify(npm, null, 2));
copyFileSync("LICENSE", `${out}/LICENSE`);
const apart = "\nLinks to other documents and to `www/` are to files of the repository, which this package does not have, but for HOSTING.md.\n";
// Its pictures are files of the repository too.
const readme = text("README.md").replace(/^!\[.*\)\n\n/gm, "").replace("\n", `\n${apart}`);
writeFileSync(`${out}/README.md`, readme.replaceAll("(www/custom-elements.json)", "(custom-elements.json)"));
copyFileSync("HOSTING.md", `${out}/HOSTING.md`);

// WordPress's plugin, with the card's files inside it.
const plugin = `${out}/wordpress/fact-box`;
cpSync("www/wordpress/fact-box", plugin, { recursive: true });
copyFileSync("LICENSE", `${plugin}/LICENSE`);
copyFileSync(`${out}/${NOTICES}`, `${plugin}/${NOTICES}`);
mkdirSync(`${plugin}/dist`);
for (const file of Object.keys(tagged)) {
  copyFileSync(`${out}/${file}`, `${plugin}/dist/${file}`);
}

const sum = (what) => sizes.reduce((total, size) => total + size[what], 0);
sizes.push({ file: "a card", raw: sum("raw"), gzip: sum("gzip"), brotli: sum("brotli") });
sizes.push(...laterSizes, ...deskSizes);
const row = (cells) =>
  cells.map((cell, index) => (index ? String(cell).padStart(10) : cell.padEnd(34))).join("");
console.log(row(["bytes", "raw", "gzip", "brotli"]));
for (const { file, raw, gzip, brotli } of sizes) console.log(row([file, raw, gzip, brotli]));
