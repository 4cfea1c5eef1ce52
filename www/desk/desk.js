// What the desk's page does for the desk, which is Rust: it keeps the draft, shows the card, and hands over what
// is taken away.

import init, { desk, end, messages, readText } from "desk-glue";
import { figure } from "../figure.js";
import { take } from "../take.js";
import "./json-editor.js";
import { paper, plain, shows } from "./sheets.js";

/** Where the files of the card are: beside this one. */
const HOST = new URL("./", import.meta.url).href;

/** Text that a tab has, and the last one had: a draft survives a reload, and opens in the next tab. */
const keeps = (name) => `fact-box-desk-${name}`;
function kept(name) {
  try {
    return sessionStorage.getItem(keeps(name)) ?? localStorage.getItem(keeps(name)) ?? undefined;
  } catch {
    return undefined;
  }
}
/** Whether the text is kept. Where a store is full, the older one in it goes too: nobody would take it for this one. */
function keep(name, text) {
  const stores = [() => sessionStorage, () => localStorage].map((store) => {
    try {
      store().removeItem(keeps(name));
      store().setItem(keeps(name), text);
      return true;
    } catch {
      return false;
    }
  });
  return stores.includes(true);
}

/** The text of a card as HTML. */
async function html(json) {
  const card = readText(json, "en");
  const words = messages(card.language());
  const stage = document.createElement("div");
  card.text(stage, words);
  // It is drawn before any task that begins now.
  await new Promise((done) => setTimeout(done));
  const text = { html: stage.innerHTML, title: stage.querySelector("[part=title]")?.textContent ?? "" };
  end(stage);
  return text;
}

async function forms(json) {
  const text = await html(json);
  const card = readText(json, "en");
  const own = await figure(card, messages(card.language()), json, end);
  return { text: text.html, figure: own.html, title: text.title };
}

const live = shows(() => document.querySelector("#live"));

/** The JSON that is shown, and in which accent. */
let shown, accented;

/** Shows a card in all three ways, of which two are only made when they are looked at. */
function show(json, width, scheme, accent) {
  [shown, accented] = [json, accent];
  live(json, width, scheme, accent);
  const text = document.querySelector("#as-text");
  const print = document.querySelector("#as-print");
  if (text.open) html(json).then((made) => plain(document.querySelector("#text"), made.html, HOST, width, scheme, accent), () => {});
  if (print.open) paper(document.querySelector("#paper"), json, HOST, accent);
  text.ontoggle = print.ontoggle = () => show(json, width, scheme, accent);
}

/** Has each choice show what it is drawn with: browsers heed the attribute only until somebody has chosen. */
function choose() {
  for (const option of document.querySelectorAll("#desk option[selected]")) option.selected = true;
}

/** The last step of a place: `.key`, `[3]`, `["a key"]`. */
const STEP = /(\.[^.[\]"]*|\[(\d+|"([^"\\]|\\.)*")\]|^[^.[\]"]*)$/;

/** Brings the focus to a field by its place in the JSON, or else to the nearest one around it. */
function focus(place) {
  let field;
  // Where no step is found, a character less: it always ends.
  for (let at = place; at && !field; at = at.slice(0, at.search(STEP))) field = document.getElementById(at);
  field ??= document.querySelector("#write");
  for (let at = field.parentElement; at; at = at.parentElement) if (at.localName === "details") at.open = true;
  if (!field.matches("input, select, textarea, button, [tabindex]")) field.tabIndex = -1;
  // Also where what had it before is gone: of that browsers judge whether it is seen.
  field.focus({ focusVisible: true });
}

const services = {
  kept,
  keep,
  host: () => HOST,
  example: async (name) => {
    const answer = await fetch(new URL(`examples/${name}.json`, HOST));
    if (!answer.ok) throw new Error(`${answer.url}: status ${answer.status}`);
    return answer.text();
  },
  show,
  forms,
  copy: async (text) => (await take({ how: "copy", text }, document.body)) === "copied",
  save: (text, file, type) => void take({ how: "file", text, file, type }, document.body),
  png: async (file) => {
    const card = readText(shown, "en");
    const order = { how: "png", about: card.about(messages(card.language())), file, type: "image/png" };
    return take(order, document.querySelector("#live fact-box").shadowRoot);
  },
  print: async () => {
    document.querySelector("#as-print").open = true;
    const page = await paper(document.querySelector("#paper"), shown, HOST, accented);
    page.print();
  },
  choose,
  focus,
};

/** Where the desk's own code stops, its draft is what was kept last. */
addEventListener("error", ({ error }) => {
  if (!(error instanceof WebAssembly.RuntimeError) || document.querySelector("#stopped")) return;
  const told = document.createElement("p");
  told.id = "stopped";
  told.className = "stop";
  told.role = "alert";
  const now = kept("draft") !== undefined ? "The draft is kept: load" : "This browser keeps no draft: copy the JSON below, and load";
  told.textContent = `The desk has stopped. ${now} the page again.`;
  document.querySelector("#desk").prepend(told);
});

await init({ module_or_path: new URL("desk_bg.wasm", HOST) });
desk(document.querySelector("#desk"), services);
