// Fills dist/: minifies what is written by hand, takes over what wasm-pack built, and puts a
// compressed copy beside each file. Prints what a reader's browser fetches.

import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { transformSync } from "esbuild";

const [built, out] = process.argv.slice(2);
const name = "fact-box-card";

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const minified = (path, loader) =>
  transformSync(readFileSync(path, "utf8"), {
    loader,
    minify: true,
    // Oldest browsers that know what the card needs: light-dark() and container queries.
    target: ["chrome123", "firefox120", "safari17.5"],
    format: loader === "js" ? "esm" : undefined,
  }).code;

const files = {
  "fact-box.js": minified("www/fact-box.js", "js"),
  "fact-box.css": minified("www/fact-box.css", "css"),
  [`${name}.js`]: minified(`${built}/${name}.js`, "js"),
  [`${name}_bg.wasm`]: readFileSync(`${built}/${name}_bg.wasm`),
};

/** What is published besides, and no reader's browser fetches. */
const documents = {
  "fact-box.schema.json": readFileSync(`${built}/fact-box.schema.json`),
};

const sizes = [];
for (const [file, content] of Object.entries(files)) {
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
  sizes.push({ file, raw: bytes.length, gzip: gzip.length, brotli: brotli.length });
}
sizes.push({
  file: "all",
  raw: sizes.reduce((sum, { raw }) => sum + raw, 0),
  gzip: sizes.reduce((sum, { gzip }) => sum + gzip, 0),
  brotli: sizes.reduce((sum, { brotli }) => sum + brotli, 0),
});

const row = (cells) =>
  cells.map((cell, index) => (index ? String(cell).padStart(10) : cell.padEnd(24))).join("");
console.log(row(["bytes", "raw", "gzip", "brotli"]));
for (const { file, raw, gzip, brotli } of sizes) console.log(row([file, raw, gzip, brotli]));
