// The notices that the licences of others ask for, of what is in the published files: Rust crates in the
// WebAssembly, and npm packages in the scripts.

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** The texts of a package's licences, which stand beside its manifest. */
function licenses(folder) {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|copyright|notice|unlicense)/i.test(file));
  return files.sort().map((file) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim());
}

/** The crates that are linked into the WebAssembly: not those that only build it. */
function crates() {
  const options = ["--format-version=1", "--locked", "--filter-platform=wasm32-unknown-unknown", "--features=desk"];
  const { packages, resolve } = JSON.parse(
    execFileSync("cargo", ["metadata", ...options], { maxBuffer: 1e9, stdio: ["ignore", "pipe", "inherit"] }),
  );
  const about = new Map(packages.map((own) => [own.id, own]));
  const needs = new Map(resolve.nodes.map((node) => [node.id, node.deps]));
  const runs = (id) => !about.get(id).targets.some(({ kind }) => kind.includes("proc-macro"));
  const found = new Set();
  const follow = (id) => {
    for (const { pkg, dep_kinds: kinds } of needs.get(id)) {
      if (found.has(pkg) || !runs(pkg) || kinds.every(({ kind }) => kind !== null)) continue;
      found.add(pkg);
      follow(pkg);
    }
  };
  follow(resolve.root);
  return [...found].map((id) => {
    const { name, version, license, manifest_path: manifest, authors } = about.get(id);
    return { name, version, license, authors, texts: licenses(dirname(manifest)) };
  });
}

/** The packages that files of `node_modules` are of. */
function packages(files) {
  const folders = files.map((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  return [...new Set(folders.filter(Boolean))].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return { name, version, license, authors: [], texts: licenses(folder) };
  });
}

const APACHE = /^\s*Apache License\s+Version 2\.0/;

/** All notices as one text, each licence once. `files` are what the scripts are made of. */
export function notices(files) {
  const parts = [...crates(), ...packages(files)];
  const order = (one, other) => (one.name < other.name ? -1 : Number(one.name > other.name));
  const lines = parts.sort(order).map(({ name, version, license, authors }) => {
    const by = authors.length ? `, by ${authors.join(", ")}` : "";
    return `${name} ${version}${by}: ${license}`;
  });
  // Of some, no text is beside the manifest.
  const apache = parts.flatMap((part) => part.texts).filter((text) => APACHE.test(text)).slice(0, 1);
  const of = new Map();
  for (const { name, license, texts } of parts) {
    const own = texts.length ? texts : license.includes("Apache-2.0") ? apache : [];
    if (!own.length) throw new Error(`no text of the licence of ${name}, ${license}`);
    for (const text of own) of.set(text, [...(of.get(text) ?? []), name]);
  }
  const texts = [...of].map(([text, names]) => `${"-".repeat(79)}\n${[...new Set(names)].join(", ")}\n\n${text}`);
  const intro =
    "The files of fact-box hold code of others, beside Rust's standard library (MIT or Apache-2.0, by its contributors):";
  return `${intro}\n\n${lines.join("\n")}\n\n${texts.join("\n\n")}\n`;
}
