// Registers <fact-box>, and fetches the card only when an element comes near the viewport, or the
// page's address asks for it. Until it runs, and whenever it fails, the element shows its own HTML.
// A figure that carries a card in an attribute gets such an element around what it holds.

/** How near an element must come, in CSS pixels: about a screen, so that the card is there first. */
const NEAR = "800px";

/** What the parts of the page's fragment begin with that are ours; all others are the page's. */
const OURS = "fact-box.";

/** Where a page hides all elements the card shows all the same: see fact-box.css. */
const SHOWN = new CSSStyleSheet();
SHOWN.replaceSync(":host(:not([hidden])){display:block!important}");

/** What carries a card where filters of content systems leave no other element. */
const FIGURE = "figure[data-fact-box]";

/** What files must be. `DIGESTS` is written by build.mjs; the card's code brings more. */
const digests = DIGESTS;

/** Where a file is that stands beside this one, and what it must be. Its name has the start of its
    digest, so that it can be kept for ever. */
function file(name) {
  const digest = digests[name];
  const mark = digest.slice(0, 8).replaceAll("+", "-").replaceAll("/", "_");
  const url = new URL(name.replace(".", `.${mark}.`), import.meta.url).href;
  return { url, integrity: `sha256-${digest}` };
}

/** One of those files. A damaged copy would stay in the browser's cache for a year, so that it is asked
    for once more past that. */
async function get(name) {
  const { url, integrity } = file(name);
  const ask = (cache) => fetch(url, { integrity, cache });
  const answer = await ask().catch(() => ask("reload"));
  if (!answer.ok) throw new Error(`${url}: status ${answer.status}`);
  return answer;
}

/** A module of those files. `import()` cannot be told what it must be: a preload can, and what it has
    brought is what is imported. It stands behind the page's body for as long as it takes: an element of
    ours could be taken out meanwhile. WebKit does not check a preload, so that the file is fetched before,
    and the preload finds it in the cache. */
async function load(name) {
  const { url, integrity } = file(name);
  await get(name);
  const link = Object.assign(document.createElement("link"), { rel: "modulepreload", integrity });
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
  return import(url);
}

let card;

/** The card's code and style sheet, all asked for at once; nothing where there is no WebAssembly. Tried
    again after a failure. The language is what the card's most likely is, so that its messages come
    while the WebAssembly does. */
function start(language) {
  card ??= (async () => {
    const { compile } = WebAssembly;
    const begun = async () => {
      const code = await load("fact-box-card.js");
      Object.assign(digests, code.digests);
      code.begin(get);
      code.messages(language).catch(() => {});
      return code;
    };
    const [code, css, module] = await Promise.all([
      begun(),
      get("fact-box.css").then((answer) => answer.text()),
      get("fact-box-card_bg.wasm").then(async (answer) => compile(await answer.arrayBuffer())),
    ]);
    const style = new CSSStyleSheet();
    style.replaceSync(css);
    return { ...code, style, instance: code.instance.bind(null, module) };
  })();
  card.catch(() => (card = undefined));
  return card;
}

let taking;

/** What hands over what a reader takes away. Kept, as WebKit copies only while a click is answered, and
    not after a fetch. Tried again after a failure. */
function take() {
  taking ??= load("take.js");
  taking.catch(() => (taking = undefined));
  return taking;
}

/** When all of the page is there: with an `async` script an element may have begun without its end. */
const parsed = new Promise((done) => {
  if (document.readyState !== "loading") done();
  else addEventListener("DOMContentLoaded", done, { once: true });
});

/** The parts of the page's fragment. */
const parts = () => location.hash.slice(1).split("&").filter(Boolean);

/** The views that the page's address asks for, by the keys of their cards. */
function asked() {
  const ours = parts().filter((part) => part.startsWith(OURS));
  return new Map(ours.map((part) => part.slice(OURS.length).split("=")));
}

class FactBox extends HTMLElement {
  static #near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) target.#run();
    },
    { rootMargin: NEAR },
  );

  /** All on the page, in its order. */
  static #all = new Set();

  /** What the cards of a group have in common, by its name. */
  static #groups = new Map();

  static {
    addEventListener("hashchange", () => FactBox.#all.forEach((card) => card.#answer()));
  }

  #mounted;
  /** What draws it. */
  #instance;
  #running = false;
  #seen = false;
  #view = "";

  constructor() {
    super();
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = [SHOWN];
    this.#text();
    this.addEventListener("fact-box-change", () => {
      this.#view = this.#mounted?.view() ?? this.#view;
      this.#lead();
    });
  }

  connectedCallback() {
    FactBox.#all.add(this);
    if (this.getAttribute("loading") === "eager") this.#run();
    else FactBox.#near.observe(this);
    // One that is moved has answered the address already, and keeps what its reader chose since.
    if (!this.#seen) this.#answer();
    this.#seen = true;
  }

  disconnectedCallback() {
    FactBox.#all.delete(this);
    FactBox.#near.unobserve(this);
    this.#view = this.#mounted?.view() ?? this.#view;
    this.#mounted?.unmount();
    this.#mounted = undefined;
    this.#instance?.release(this);
    this.#instance = undefined;
  }

  /** Moved without being taken out: nothing is to be done. */
  connectedMoveCallback() {}

  /** How an address names it: by its id, or by its place among all on the page. */
  get #key() {
    const id = this.id || this.closest(FIGURE)?.id || "";
    return encodeURIComponent(id) || `${[...FactBox.#all].indexOf(this) + 1}`;
  }

  /** Shows what the page's address asks for. */
  #answer() {
    const views = asked();
    const key = this.#key;
    if (!views.has(key)) return;
    this.#view = views.get(key) ?? "";
    const [first] = views.keys();
    if (first === key) this.addEventListener("fact-box-ready", () => this.#arrive(), { once: true });
    if (!this.#mounted) return void this.#run();
    this.#mounted.restore(this.#view);
    if (first === key) this.#arrive();
  }

  /** Brings the reader here, and the keyboard. A frame leaves the page around it as it is. */
  #arrive() {
    if (parent !== window) return;
    const stage = this.shadowRoot.lastChild;
    stage.tabIndex = -1;
    stage.focus({ preventScroll: true });
    this.scrollIntoView({ behavior: "instant" });
  }

  /** Draws the card; where it may stop others, in an instance `alone`. Then it is asked `again` what it has
      been asked before. */
  async #run(alone = false, again) {
    FactBox.#near.unobserve(this);
    if (this.#running) return;
    this.#running = true;
    let code = "fetch";
    try {
      const loading = start(this.closest("[lang]")?.lang.split("-")[0] ?? "en");
      // What is wrong with it is told when it is waited for.
      loading.catch(() => {});
      await parsed;
      const fetched = await this.#fetched();
      code = "load";
      const { instance, style, messages, rests } = await loading;
      if (!this.isConnected || this.#mounted) return;
      const own = instance(this, (...why) => this.#stopped(...why), alone);
      this.#instance = own;
      code = "panic";
      const card = own.read(this, fetched);
      if (!card) return this.#text();
      code = "load";
      const words = await messages(card.language());
      if (!this.isConnected) return;
      // Another card has ended it meanwhile, or this one was taken out and put back.
      if (this.#instance !== own) return void setTimeout(() => this.#run(true));
      code = "panic";
      const root = this.shadowRoot;
      root.adoptedStyleSheets = [style];
      const slot = document.createElement("slot");
      const stage = document.createElement("div");
      stage.className = "stage";
      stage.hidden = true;
      // What is drawn anew is seen as it was until then.
      const drawn = root.querySelector(".stage:not([hidden])");
      slot.hidden = Boolean(drawn);
      root.replaceChildren(...[slot, drawn, stage].filter(Boolean));
      this.addEventListener("fact-box-ready", () => {
        drawn?.remove();
        again?.(root);
      }, { once: true });
      const group = FactBox.#groups.get(this.getAttribute("group")) ?? "";
      const services = this.#services(stage, rests(stage));
      this.#mounted = card.mount(slot, stage, services, group, this.#view, words);
      if (this.#view) this.#lead(this.#view);
    } catch (error) {
      if (error?.wait) setTimeout(() => this.#again(error));
      else this.#fail(code, error);
    } finally {
      this.#running = false;
    }
  }

  /** Draws the card anew when the code is there that it was lacking, and asks it what it was asked. */
  async #again({ wait, again }) {
    try {
      await wait;
    } catch (error) {
      return this.#fail("load", error);
    }
    await this.#run(false, again);
  }

  /** Its code has stopped in the middle of something. Cards that share it cannot tell whose fault it was,
      and each gets another one of its own. */
  #stopped(error, fault) {
    this.#mounted = this.#instance = undefined;
    // Then whoever draws it is told by an exception.
    if (this.#running) return;
    if (error?.wait) return void this.#again(error);
    this.#text();
    if (fault) this.#fail("panic", error);
    // When the text has been painted: it may take longer than a frame.
    else setTimeout(() => this.#run(true));
  }

  /** The page's own text again. */
  #text() {
    this.#instance?.release(this);
    this.shadowRoot.replaceChildren(document.createElement("slot"));
  }

  #fail(code, error) {
    this.#text();
    const detail = { code, message: String(error?.message ?? error), path: "" };
    this.dispatchEvent(
      new CustomEvent("fact-box-error", { bubbles: true, composed: true, detail }),
    );
  }

  /** The JSON at the address that the element names. */
  async #fetched() {
    const address = this.getAttribute("src");
    if (address === null) return undefined;
    const { remote } = await load("remote.js");
    return remote(new URL(address, this.baseURI));
  }

  /** The other cards of its group take over what they have in common. */
  #lead(view = "") {
    const name = this.getAttribute("group");
    if (!name || !this.#mounted) return;
    const group = this.#mounted.share(`${view}~${FactBox.#groups.get(name) ?? ""}`);
    FactBox.#groups.set(name, group);
    for (const card of FactBox.#all) {
      if (card !== this && card.getAttribute("group") === name) card.#mounted?.follow(group);
    }
  }

  /** What the card asks for. */
  #services(stage, rest) {
    return {
      address: () => this.#address(),
      title: () => (parent === window ? document.title : ""),
      frame: () => new URL("embed.html", import.meta.url).href,
      shares: () => "share" in navigator,
      rest,
      prepare: () => void take().catch(() => {}),
      take: (order, done) =>
        void take()
          .then((module) => module.take(order, stage))
          .then(done, () => done("failed")),
    };
  }

  /** The address of the page as all its cards are now, this one first. What others keep in its
      fragment stays there. */
  #address() {
    const fragment = parts().filter((part) => !part.startsWith(OURS));
    const told = new Set();
    for (const card of new Set([this, ...FactBox.#all])) {
      const name = card.getAttribute("group");
      const group = name ? (told.has(name) ? "" : FactBox.#groups.get(name) ?? "") : undefined;
      const view = card.#mounted?.view(group);
      if (!view && card !== this) continue;
      told.add(name);
      fragment.push(OURS + card.#key + (view ? `=${view}` : ""));
    }
    return `${location.href.split("#")[0]}#${fragment.join("&")}`;
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

parsed.then(() => {
  adopt(document);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(adopt);
  }).observe(document, { childList: true, subtree: true });
});

/** A card as the figure that a content system stores, made here as `fact-box render` makes it. */
export async function figure(json, language = "en") {
  const { complete, instance, messages } = await start(language.split("-")[0]);
  const [module] = await Promise.all([load("figure.js"), complete()]);
  const own = instance(module, () => {});
  try {
    const card = own.readText(json, language);
    return await module.figure(card, await messages(card.language()), json);
  } finally {
    own.release(module);
  }
}
