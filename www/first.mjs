// Which functions a card needs at first: the cards of the demo pages, and of every other kind, are drawn here, in a DOM
// without a browser, and the first asked what most readers ask, with a note of each function that runs, and of each branch
// in it. Prints as JSON: `functions`, their names; `ran`, the numbers of branches, as `branches.mjs` has them; and `chance`,
// the names of functions whose branches are taken by chance.
//
//   node www/first.mjs BUILT     BUILT holds the WebAssembly, what calls it, and the messages

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import binaryen from "binaryen";
import { JSDOM } from "jsdom";
import { noted } from "./branches.mjs";
import { decoded, parse } from "./numbers.js";
import { samples } from "./sample.mjs";
import { features } from "./split.mjs";

const { window } = new JSDOM("<!DOCTYPE html><html lang=en><body></body></html>", {
  pretendToBeVisual: true,
});
const { document } = window;
for (const name of Object.getOwnPropertyNames(window)) {
  if (/^[A-Z]/.test(name) && !(name in globalThis)) globalThis[name] = window[name];
}
Object.assign(globalThis, { window, document, self: window });
console.warn = (told) => {
  throw new Error(`a mistake in a card: ${told}`);
};
// What a DOM without a layout lacks.
window.Element.prototype.scrollIntoView = () => {};
window.Element.prototype.setPointerCapture = () => {};

/** The module with a call in each branch that says that it runs, and whose branches those are. */
function withNotes(bytes) {
  const module = binaryen.readBinary(bytes);
  module.setFeatures(features);
  module.addFunctionImport("ran", "note", "ran", binaryen.i32, binaryen.none);
  const owners = noted(module, "ran");
  const noting = new WebAssembly.Module(module.emitBinary());
  module.dispose();
  return { noting, owners };
}

/** What is freed when nobody has it any more: here when a card is gone, as no collection comes when it is asked. */
const left = new Map();
globalThis.FinalizationRegistry = class {
  #free;
  constructor(free) {
    this.#free = free;
  }
  register(_, held, token) {
    left.set(token, () => this.#free(held));
  }
  unregister(token) {
    left.delete(token);
  }
};
function collect() {
  for (const free of left.values()) free();
  left.clear();
}

/** As `instance.js` has it. */
class Timeless extends Date {
  static now = () => 0;
}

/** What the card has been asked to do is done. */
const settled = () => new Promise((done) => setTimeout(done));

/** What reads cards, in an instance of its own. */
function reading(module, ran) {
  const { initSync, read } = glue({
    Module: WebAssembly.Module,
    Instance: function (module, imports) {
      return new WebAssembly.Instance(module, { ...imports, note: { ran } });
    },
  }, Timeless, { parse, decoded }, queueMicrotask);
  initSync({ module });
  return read;
}

/** Draws the card of an element, which stands in the document; `asks` says whether it is also asked
    something, and `read` is of an instance that has other cards. */
async function draw(module, host, fetched, asks, ran, read = reading(module, ran)) {
  const root = host.attachShadow({ mode: "open" });
  const slot = root.appendChild(document.createElement("slot"));
  const stage = root.appendChild(document.createElement("div"));
  const nothing = () => {};
  const services = {
    address: () => "https://news.example/",
    shares: () => false,
    rest: (done) => void setTimeout(() => stage.isConnected && done()),
    title: nothing,
    frame: nothing,
    frames: () => true,
    prepare: nothing,
    take: nothing,
  };
  const language = host.closest("[lang]")?.getAttribute("lang") ?? "";
  const card = read(host, language, fetched, false);
  const { messages } = languages[card.language()];
  card.held();
  const mounted = card.mount(host, slot, stage, services, "", "", messages);
  await settled();
  const drawn = stage.querySelector(".fact-box");
  if (!drawn) throw new Error("a card was not drawn");
  if (asks) {
    for (const control of [".chips button", ".switch input[type=radio]:not(:checked)"]) {
      stage.querySelector(control)?.click();
      await settled();
    }
  }
  // Onto paper and back, as nothing can be fetched while a page is printed.
  mounted.print("https://news.example/");
  await settled();
  mounted.print();
  await settled();
  mounted.view();
  // Of a group, for its address on paper.
  mounted.view("");
  mounted.restore("", "");
  await settled();
  stage.remove();
  mounted.unmount();
  await settled();
  collect();
}

const [built] = process.argv.slice(2);
const languages = JSON.parse(readFileSync(`${built}/messages.json`, "utf8"));
const { default: glue } = await import(pathToFileURL(`${built}/glue.mjs`));
const { noting, owners } = withNotes(readFileSync(`${built}/named.wasm`));
const flags = new Uint8Array(owners.length);
const note = (index) => void (flags[index] = 1);

/** The cards of the demo pages, in each language and in each of the ways in which a page gives one. */
const translated = Object.keys(languages).filter((own) => own !== "en");
const pages = ["mexico", ...translated.map((own) => `mexico.${own}`), "mexico-daily", "world", "series"];
for (const page of pages) {
  const { body } = new window.DOMParser().parseFromString(readFileSync(`www/${page}.html`, "utf8"), "text/html");
  document.body.replaceWith(document.adoptNode(body));
  for (const host of document.querySelectorAll("fact-box")) {
    await draw(noting, host, undefined, page.startsWith("mexico"), note);
  }
}
const alone = (markup) => {
  document.body.innerHTML = markup;
  return document.querySelector("fact-box");
};
const json = readFileSync("www/cards/mexico.json", "utf8");
for (const card of [json, ...samples.map((own) => JSON.stringify(own))]) {
  await draw(noting, alone("<fact-box></fact-box>"), card, false, note);
}
const encoded = Buffer.from(json).toString("base64url");
const figure = `<figure data-fact-box="${encoded}"><fact-box></fact-box></figure>`;
await draw(noting, alone(figure), undefined, false, note);
// Where many are on a page they share an instance.
document.body.innerHTML = "<fact-box></fact-box>".repeat(3);
const shared = reading(noting, note);
const hosts = [...document.querySelectorAll("fact-box")];
await Promise.all(hosts.map((host) => draw(noting, host, json, true, note, shared)));

/** What runs or not by chance: by where things stand in memory. Of the tables of hashes, those that are used; none has to be
    made anew before much is taken out of it. */
const CHANCE = /\b(talc|raw_vec|unicode_data)\b|\bhashbrown\[\w+\]::raw\b(?!.*rehash_in_place)/;
const table = (name) => name.match(/RawTable<(.*?)>>?::/)?.[1];
const ran = [...flags.keys()].filter((index) => flags[index]);
const needed = new Set(ran.map((index) => owners[index]));
const used = new Set([...needed].map(table));
const chance = [...new Set(owners)].filter((name) => CHANCE.test(name) && used.has(table(name)));
console.log(JSON.stringify({ functions: [...needed, ...chance], ran, chance }));
