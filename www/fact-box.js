// Registers <fact-box>, and fetches the card only when an element comes near the viewport, or the
// page's address asks for it. Until it runs, and whenever it fails, the element shows its own HTML.
// A figure that carries a card in an attribute gets such an element around what it holds.

import { addresses } from "addresses";

/** How near an element must come, in CSS pixels: about a screen, so that the card is there first. */
const NEAR = 800;

/** What the parts of the page's fragment begin with that are ours; all others are the page's. */
const OURS = "fact-box.";

/** Where a page hides all elements the text shows all the same: see fact-box.css. */
const SHOWN = new CSSStyleSheet();
SHOWN.replaceSync(":host(:not([hidden])){display:block!important}");

/** Gives an element the root that its card is drawn in, and its text in it: as late as can be, because the browser lays
    out anew what gets one. */
function root(card, style) {
  if (card.shadowRoot) return;
  const root = card.attachShadow({ mode: "open" });
  root.append(document.createElement("slot"));
  try {
    root.adoptedStyleSheets = [style];
  } catch {
    // It has come into another document, which takes no style sheet of this one.
  }
}

/** The language around an element; a tree in the shadow of another is in that one's. */
function language(card) {
  const around = card.closest("[lang]");
  const { host } = card.getRootNode();
  return around?.getAttribute("lang") ?? (host ? language(host) : "");
}

/** What carries a card where filters of content systems leave no other element. */
const FIGURE = "figure[data-fact-box]";

/** What files must be. `DIGESTS` is written by build.mjs; the card's code brings more. */
const digests = DIGESTS;

/** Where a file is, and what it must be: but for a bundler's server while a page is developed, which adds to files. */
const file = (name) => ({
  url: addresses[name].href,
  integrity: import.meta.env?.DEV ? "" : `sha256-${digests[name]}`,
});

/** One of those files. A damaged copy would stay in the browser's cache for a year, so that it is asked
    for once more past that. */
async function get(name) {
  const { url, integrity } = file(name);
  // Such a server has more than one answer for a style sheet.
  const headers = { accept: name.endsWith("css") ? "text/css" : "*/*" };
  const ask = (cache) => fetch(url, { integrity, cache, headers });
  const answer = await ask().catch(() => ask("reload"));
  if (!answer.ok) throw new Error(`${url}: status ${answer.status}`);
  return answer;
}

/** Has a module fetched, if it is what it must be. It stands behind the page's body for as long as it takes: an
    element of ours could be taken out meanwhile. */
async function preload(url, integrity) {
  const link = Object.assign(document.createElement("link"), { rel: "modulepreload", integrity });
  // Where that is unknown, nothing would be told of it.
  if (!link.relList.supports(link.rel)) return url;
  try {
    await new Promise((done, failed) => {
      link.onload = done;
      link.onerror = () => failed(new Error(`${url}: not there, or not what was published`));
      link.href = url;
      document.documentElement.append(link);
    });
  } finally {
    link.remove();
  }
  return url;
}

/** A module of those files. `import()` cannot be told what it must be: a preload can, and what it has
    brought is what is imported. WebKit does not check a preload, so that the file is fetched too, which the
    cache makes one request of. A module that has failed once is never asked for again: by another name, it is. */
async function load(name) {
  const { url, integrity } = file(name);
  const first = preload(url, integrity);
  first.catch(() => {});
  await get(name);
  return import(await first.catch(() => preload(`${url}#`, integrity)));
}

/** The style sheet: most pages link it, and have it already. */
async function styles() {
  const linked = document.querySelector("link[href*='fact-box.css']")?.href;
  const ask = { integrity: file("fact-box.css").integrity, cache: "force-cache" };
  const answer = await (linked ? fetch(linked, ask).catch(() => {}) : undefined);
  const style = new CSSStyleSheet();
  style.replaceSync(await (answer?.ok ? answer : await get("fact-box.css")).text());
  return style;
}

/** What the card says by itself, by language. Tried again after a failure. */
const words = new Map();

/** The language of a card in one that may be none of ours. */
const spoken = (language) => (`fact-box.${language}.txt` in digests ? language : "en");

/** The messages of a language. */
function messages(of) {
  const language = spoken(of);
  if (!words.has(language)) {
    const text = get(`fact-box.${language}.txt`).then((answer) => answer.text());
    text.catch(() => words.delete(language));
    words.set(language, text);
  }
  return words.get(language);
}

/** When the text has been painted, or what is in its way takes long: nothing is asked for before it. */
const painted = new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 100);
});

let code;

/** The card's code, its WebAssembly and its style sheet, all asked for at once; nothing where there is no
    WebAssembly. Tried again after a failure. The language is what the card's most likely is, so that its
    messages come at the same time. */
function start(likely) {
  code ??= (async () => {
    const { compile } = WebAssembly;
    messages(likely).catch(() => {});
    const [module, own, style] = await Promise.all([
      get("fact-box-card_bg.wasm").then(async (answer) => compile(await answer.arrayBuffer())),
      load("fact-box-card.js").then((own) => {
        own.prepare(spoken(likely));
        return own;
      }),
      styles(),
    ]);
    Object.assign(digests, own.digests);
    own.begin({ get, load, messages, module, style, cards, OURS, language, key, parts, asked, root, fail });
    return own;
  })();
  code.catch(() => (code = undefined));
  return code;
}

/** When all of the page is there: with an `async` script an element may have begun without its end. */
const parsed = new Promise((done) => {
  if (document.readyState !== "loading") done();
  else addEventListener("DOMContentLoaded", done, { once: true });
});

/** All elements on the page. */
const cards = new Set();

/** Whether its figures have theirs, so that the place of each is known. */
let counted = false;

const named = (card) => card.id || card.closest(FIGURE)?.id;

/** How an address names an element: by its id, as bytes, or by its place among all on the page, with a point behind what is an
    id. However it is written there, it is compared without codes. */
function key(card) {
  const id = named(card);
  if (id) return unescape(encodeURIComponent(id));
  const all = [...cards];
  const before = all.filter((own, at) => {
    const position = own.compareDocumentPosition(card);
    // In another tree (1), such as that of a shadow root, it is the one that was there first; else the card follows (4).
    return position & 1 ? at < all.indexOf(card) : position & 4;
  });
  const place = `${before.length + 1}`;
  return all.some((own) => named(own) === place) ? `${place}.` : place;
}

/** The parts of the page's fragment that are cards', or all others. */
const parts = (ours) =>
  location.hash ? location.hash.slice(1).split("&").filter((part) => part.startsWith(OURS) === ours) : [];

/** The views that the page's address asks for, by the keys of their elements; one without a view asks for the first. */
const asked = () => new Map(
  parts(true).map((part) => part.slice(OURS.length).split("=")).map(([key, view = ""]) => [unescape(key), view]),
);

/** Those that could not be fetched, or not all that they need. */
const lost = new WeakSet();

/** Tells the page why an element shows its own HTML. */
function fail(card, code, error) {
  if (/load|fetch/.test(code)) lost.add(card);
  const detail = { code, message: String(error?.message ?? error), path: "" };
  card.dispatchEvent(new CustomEvent("fact-box-error", { bubbles: true, composed: true, detail }));
}

class FactBox extends HTMLElement {
  static #near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, boundingClientRect, target } of entries) {
        if (isIntersecting) target.#run();
        // It has no box.
        else if (!boundingClientRect.width) root(target, SHOWN);
      }
    },
    // Also inside what scrolls by itself.
    { rootMargin: `${NEAR}px`, scrollMargin: `${NEAR}px` },
  );

  /** The page's rules may come, or change, when an element has been seen far away: then it loses its box, which the
      other observer does not tell. */
  static #boxes = new ResizeObserver((entries) => {
    for (const { contentRect, target } of entries) {
      if (contentRect.width) continue;
      FactBox.#boxes.unobserve(target);
      root(target, SHOWN);
    }
  });

  static observedAttributes = ["card", "src", "lang"];

  static {
    addEventListener("hashchange", () => {
      for (const card of cards) {
        card.#late = null;
        card.#answer();
      }
    });
    addEventListener("online", () => {
      for (const card of cards) if (lost.delete(card)) card.#run();
    });
  }

  /** Shows what the page's address asks for, and draws those that are near already, before the observer has seen a
      frame. */
  static look() {
    counted = true;
    for (const card of cards) {
      card.#answer();
      const { top, bottom, width } = card.getBoundingClientRect();
      if (width && bottom > -NEAR && top < innerHeight + NEAR) card.#run();
    }
  }

  /** Draws those cards anew whose JSON was written anew: in them, or in the script that they name. */
  static renew(script) {
    if (!script?.matches?.('script[type="application/json"]')) return;
    for (const card of cards) {
      if (script.parentNode === card || (script.id && card.getAttribute("card") === script.id)) card.#card?.renew();
    }
  }

  /** What draws its card, when the code is there. */
  #card;
  #running = false;
  /** Whether it has come near, or was asked for. */
  #due = false;
  /** Whether it came to a page that was there already: then no link brings the reader to it; null where the page's address
      has been changed since. */
  #late;
  #json;
  #states = this.attachInternals().states;
  #idle;

  constructor() {
    super();
    // What was set before there was such an element is in the way of what it has.
    if (!Object.hasOwn(this, "json")) return;
    const { json } = this;
    delete this.json;
    this.json = json;
  }

  /** The card, as an object or as text, which goes before all that stands on the page. */
  get json() {
    return this.#json;
  }

  set json(card) {
    this.#json = card;
    if (this.#due) this.#run();
  }

  connectedCallback() {
    cards.add(this);
    if (this.getAttribute("loading") === "eager") this.#run();
    else {
      FactBox.#near.observe(this);
      FactBox.#boxes.observe(this);
    }
    // What the style sheet left for later gets its height while nobody waits.
    painted.then(() => {
      if (this.isConnected) this.#idle = globalThis.requestIdleCallback?.(() => this.#place());
    });
    // One that is moved has answered the address already, and keeps what its reader chose since.
    if (this.#late !== undefined) return;
    this.#late = counted;
    if (counted) this.#answer();
  }

  disconnectedCallback() {
    cards.delete(this);
    // It is not to stay for that.
    globalThis.cancelIdleCallback?.(this.#idle);
    this.#unwatch();
    this.#card?.leave();
  }

  /** It is another card. */
  attributeChangedCallback() {
    if (this.#due) this.#run();
  }

  /** Moved without being taken out: nothing is to be done. */
  connectedMoveCallback() {}

  /** Shows what the page's address asks for. */
  #answer() {
    const views = asked();
    if (!views.size || !views.has(key(this))) return;
    if (this.#card) this.#card.answer();
    else this.#run();
  }

  /** Here and now, so that the browser knows what that takes, and does not lay out all of them at once. Not where the card is
      about to take its place. */
  #place() {
    if (this.#due) return;
    this.#states?.add("--placed");
    this.getBoundingClientRect();
  }

  #unwatch() {
    FactBox.#near.unobserve(this);
    FactBox.#boxes.unobserve(this);
  }

  async #run() {
    this.#unwatch();
    this.#due = true;
    if (this.#running) return;
    this.#running = true;
    try {
      await painted;
      const loading = start(language(this).split("-")[0]);
      // What is wrong with it is told when it is waited for.
      loading.catch(() => {});
      await parsed;
      const { Card } = await loading;
      if (!this.isConnected) return;
      this.#card ??= new Card(this, this.#late);
      this.#card.draw();
    } catch (error) {
      root(this, SHOWN);
      fail(this, "load", error);
    } finally {
      this.#running = false;
    }
  }
}

// The page may load this module twice, or in two versions: the first one stays.
if (!customElements.get("fact-box")) customElements.define("fact-box", FactBox);

/** Puts an element around what the figures in a part of the page hold. */
function adopt(part) {
  const inside = part.querySelectorAll?.(FIGURE) ?? [];
  for (const figure of part.matches?.(FIGURE) ? [part, ...inside] : inside) {
    if (figure.querySelector(":scope > fact-box")) continue;
    const card = document.createElement("fact-box");
    if (figure.dataset.group) card.setAttribute("group", figure.dataset.group);
    card.append(...figure.childNodes);
    figure.append(card);
  }
}


Promise.all([parsed, painted]).then(() => {
  adopt(document);
  FactBox.look();
  new MutationObserver((records) => {
    for (const { addedNodes, target, attributeName } of records) {
      addedNodes.forEach(adopt);
      // What it holds was written anew, or it is another card.
      const figure = target.closest?.(FIGURE);
      if (figure) adopt(figure);
      if (attributeName) target.querySelector(":scope > fact-box")?.attributeChangedCallback();
      else [target, target.parentNode, ...addedNodes].forEach(FactBox.renew);
    }
  }).observe(document, { childList: true, subtree: true, characterData: true, attributeFilter: ["data-fact-box"] });
});

/** A card as the figure that a content system stores, made here as `fact-box render` makes it. */
export async function figure(card, language = "en") {
  const code = await start(language.split("-")[0]);
  return code.figure(typeof card === "string" ? card : JSON.stringify(card), language);
}
