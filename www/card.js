// What draws the card of an element, once the loader has something to draw with. It puts the card where the
// text is, and the text where the card was, and does what a card asks of its page.

import { instance } from "./instance.js";
import * as later from "./later.js";
import { rests } from "./rests.js";

export { complete } from "./later.js";

/** What is fetched from here on; written by build.mjs. */
export const digests = DIGESTS;

/** What the loader has: what fetches files of this version (`get`, `load`, `messages`); the card's `module` and
    `style`; all `cards` on the page, and the `language` around one; what the page's address asks of them (`OURS`, `key`,
    `parts`, `asked`); what gives one a `root`; and what tells that one has failed. */
let loader;
export function begin(own) {
  // The same loader may be there at another address too: the elements are those of the one that was first.
  if (!loader || own.cards.size) loader = own;
  later.begin(loader);
}

/** Has the browser load what it knows of a language, which takes longer than all else that the first drawing
    does: while the WebAssembly is still on its way. */
export function prepare(language) {
  new Intl.NumberFormat(language);
  new Intl.DateTimeFormat(language, { dateStyle: "long" });
}

/** What the cards of a group have in common, by its name. */
const groups = new Map();

/** What draws an element's card. */
const drawing = new WeakMap();

/** When the card before has been drawn. Of many, as many as take this long, in milliseconds, until the browser has its
    turn, to paint and to answer the reader: it goes through the whole page for each painting. What is answered within a tenth
    of a second is taken for answered at once; where the browser tells that something was asked, it has its turn earlier. */
const SPELL = 100;
let spell = 0;
let turn = Promise.resolve();
async function pause() {
  if (performance.now() < spell && !navigator.scheduling?.isInputPending?.()) return;
  await new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(port1.close());
    port2.postMessage(undefined);
  });
  spell = performance.now() + SPELL;
}

let taking;

/** What hands over what a reader takes away. Kept, as WebKit copies only while a click is answered, and
    not after a fetch. Tried again after a failure. */
function take() {
  taking ??= loader.load("take.js");
  taking.catch(() => (taking = undefined));
  return taking;
}

let rehearsing;

/** Has the browser make ready what answers a reader: once, and nothing is lost where it cannot be. */
function rehearse(words) {
  if (!globalThis.requestIdleCallback) return;
  rehearsing ??= loader.load("fact-box-later.js").then((own) => own.rehearse(instance, loader.module, words));
  return rehearsing;
}

/** The text of a card that is a property, if there is one: what is changed in an object afterwards changes no card. */
function written(json) {
  if (json === undefined || json === null) return undefined;
  if (typeof json === "string") return json;
  try {
    return JSON.stringify(json) ?? `${json}`;
  } catch (error) {
    throw new Error(`expected JSON, found a mistake: ${error.message}`);
  }
}

/** Gives an element the focus, if there is one: also one that is no control. */
function focus(element) {
  if (element?.tabIndex < 0) element.tabIndex = -1;
  element?.focus({ preventScroll: true });
}

/** What a card is asked that is only drawn anew: nothing. */
const anew = () => {};

/** What is seen of a card. */
const STAGE = ".stage:not([hidden])";

/** Ends what is drawn in a stage. Chromium keeps radio buttons, and all that they know, as long as the shadow root in which they
    had a name. */
function discard(mounted, stage) {
  for (const radio of stage?.querySelectorAll("[type=radio]") ?? []) radio.name = "";
  mounted?.unmount();
}

export class Card {
  #host;
  #mounted;
  /** What it is drawn in. */
  #instance;
  /** What the next card is drawn in, until it takes the place of this one. */
  #next;
  /** What ends the cards before, which are seen until this one is. */
  #past = [];
  #running = false;
  /** Whether it has been asked to draw meanwhile. */
  #again = false;
  /** What ends the fetching of its JSON, as long as somebody wants that. */
  #fetching;
  /** What came from the address that it was fetched from last. */
  #kept = {};
  #view = "";
  /** Whether the page's address asks for that view: it goes before what its group has in common. */
  #asked = false;
  /** Whether the reader stays where they are, and is not brought here for it when the card answers; null where that depends on what
      they do by then. */
  #stays;
  /** What the card that is drawn has been made of, as far as the element says. */
  #drawn = [];
  #stale = false;
  /** What has been told to answer, of that. */
  #told;
  /** What is done when the card answers that is being drawn. */
  #ready;
  /** What the card says by itself, in its language. */
  #words;

  /** `late` is an element that was not there when the page was; null where the page's address has been changed since. */
  constructor(host, late) {
    this.#host = host;
    drawing.set(host, this);
    this.#take(late);
    // Before the page's own.
    host.addEventListener("fact-box-ready", (event) => event.target === host && this.#ready?.(event), true);
    host.addEventListener("fact-box-change", () => {
      this.#view = this.#mounted?.view() ?? this.#view;
      this.#lead();
    });
  }

  /** The element has been taken out of the page. */
  leave() {
    this.#drop();
    this.#view = this.#mounted?.view() ?? this.#view;
    this.#clear();
    discard(this.#mounted, this.#host.shadowRoot?.querySelector(STAGE));
    this.#instance?.release();
    this.#next?.release();
    this.#mounted = this.#instance = this.#next = this.#told = undefined;
    // What nobody has any more is nobody's choice. One that is moved is there again by then.
    const name = this.#host.getAttribute("group");
    setTimeout(() => [...loader.cards].some((own) => own.getAttribute("group") === name) || groups.delete(name));
  }

  /** Ends the cards before. */
  #clear() {
    for (const end of this.#past.splice(0)) end();
  }

  /** Nobody wants any more what is fetched. */
  #drop() {
    this.#fetching?.abort();
    this.#fetching = undefined;
  }

  /** Takes the view that the page's address asks for, and whether the reader is to be brought here. */
  #take(late) {
    const views = loader.asked();
    const key = loader.key(this.#host);
    this.#asked ||= views.has(key);
    // Some programs write a tilde as `%7E`; one in an id is before nothing that a view says.
    this.#view = views.get(key)?.replace(/%7e(?=(places|year|facts|view|table|sort)\b)/gi, "~") ?? this.#view;
    const [first] = views.keys();
    // By a click, and neither by a script nor by going back.
    const followed = navigator.userActivation?.isActive && !window.navigation?.canGoForward;
    this.#stays = first !== key || (late === null ? !followed : late || null);
  }

  /** Shows what the page's address asks for, if what that needs can be had. */
  async answer() {
    this.#take(null);
    if (!this.#mounted) return void this.draw();
    const there = !this.#view || (await later.complete().then(() => true, () => false));
    const group = groups.get(this.#host.getAttribute("group")) ?? "";
    if (there) this.#mounted?.restore(this.#view, group);
    this.#asked = false;
    this.#arrive();
  }

  /** Brings the reader here, and the keyboard, if the address has asked for that. A frame leaves the page around it as it is. */
  #arrive() {
    // Who has begun to read or to write stays there, and who comes back to a page is where they were.
    const stays = this.#stays ?? (scrollY || document.activeElement !== document.body);
    this.#stays = true;
    if (stays || parent !== window) return;
    focus(this.#host.shadowRoot.lastChild.querySelector("section"));
    this.#host.scrollIntoView({ behavior: "instant" });
  }

  /** What is drawn, or is being drawn, is not what stands on the page any more. */
  renew() {
    this.#drawn = [];
    this.#kept = {};
    this.#stale = true;
    this.draw();
  }

  /** Draws the card, if it is not drawn; where it may stop others, in an instance `alone`. Then it is asked `again`
      what it has been asked before. */
  async draw(alone = false, again) {
    if (this.#running) {
      this.#again = true;
      return this.#drop();
    }
    this.#running = true;
    this.#again = this.#stale = false;
    const host = this.#host;
    const { json } = host;
    const changed = () => !Object.is(host.json, json);
    let code = "json";
    let own;
    try {
      const given = written(json);
      const figure = host.parentElement?.getAttribute("data-fact-box");
      let drawn = [given, figure, ...host.constructor.observedAttributes.map((name) => host.getAttribute(name))];
      if (drawn.every((own, at) => own === this.#drawn[at])) {
        if (this.#mounted && again !== anew) return;
        drawn = this.#drawn;
      }
      code = "fetch";
      const fetched = given ?? (await this.#fetched());
      await (turn = turn.then(pause));
      if (!host.isConnected || changed()) return;
      code = "load";
      if (host.ownerDocument !== document) throw new Error("expected an element of this document, found one of another");
      own = this.#next = instance(loader.module, host, (...why) => this.#stopped(...why), alone);
      code = "panic";
      const card = own.read(loader.language(host), fetched, given !== undefined);
      if (!card) return this.#text();
      code = "load";
      // What is known to need the rest is drawn once, when that is there.
      const [words] = await Promise.all([
        loader.messages(card.language()),
        (this.#view || card.held()) && later.complete(),
      ]);
      if (!host.isConnected || changed()) return;
      // Another card has ended it meanwhile, or this one was taken out and put back.
      if (own.ended) return void setTimeout(() => this.draw(true));
      code = "panic";
      loader.root(host, loader.style);
      const root = host.shadowRoot;
      root.adoptedStyleSheets = [loader.style];
      const slot = document.createElement("slot");
      const stage = document.createElement("div");
      stage.className = "stage";
      stage.hidden = true;
      // What is drawn anew is seen as it was until then.
      const before = root.querySelector(STAGE);
      slot.hidden = Boolean(before);
      // It is not moved, which would cost it the focus.
      for (const other of [...root.childNodes]) if (other !== before) other.remove();
      root.prepend(slot);
      root.append(stage);
      this.#view = this.#mounted?.view() ?? this.#view;
      this.#replace(before, drawn, again);
      this.#instance = own;
      const group = groups.get(host.getAttribute("group")) ?? "";
      // The second goes before the first.
      const views = this.#asked ? [group, this.#view] : [this.#view, group];
      const services = this.#services(stage, rests(stage));
      this.#mounted = card.mount(slot, stage, services, ...views, words);
      this.#drawn = this.#stale ? [] : drawn;
      if (!this.#words) this.#foresee();
      this.#words = words;
      if (this.#view) this.#lead(this.#asked ? this.#view : "");
      this.#asked = false;
    } catch (error) {
      if (error?.wait) setTimeout(() => this.#resume(error));
      // Of one that nobody wants any more nothing is told.
      else if (!this.#again && !changed() && (code !== "fetch" || this.#fetching)) this.#fail(error?.ours ?? code, error);
    } finally {
      this.#running = false;
      this.#next = undefined;
      // The one that is seen goes on.
      if (own !== this.#instance) own?.release();
      // It was given another one meanwhile.
      if (this.#again || changed()) this.draw();
    }
  }

  /** When the next card answers, that of the stage `before` is gone, and what had the focus has it there, or all of the card
      where there is no such thing. One that is only drawn anew has told that it answers, and what was opened in it stays open.
      Nothing of this is known to what stays: the memory of that card would stay with it. */
  #replace(before, drawn, again) {
    const root = this.#host.shadowRoot;
    const [mounted, own] = [this.#mounted, this.#instance];
    this.#mounted = undefined;
    this.#past.push(() => {
      discard(mounted, before);
      own?.release();
      before?.remove();
    });
    // At first it is the text in which something has the focus.
    const from = before ? root : this.#host;
    const active = before ? root.activeElement : from.getRootNode().activeElement;
    const focused = active !== from && from.contains(active) ? active : null;
    const find = later.finder(from, focused, root);
    const open = !before || drawn === this.#drawn ? [...(before ?? from).querySelectorAll("details[open]")] : [];
    const opened = open.map((own) => later.finder(from, own, root));
    this.#ready = (event) => {
      this.#ready = undefined;
      if (drawn === this.#told) event.stopImmediatePropagation();
      this.#told = drawn;
      this.#clear();
      for (const find of opened) find()?.setAttribute("open", "");
      if (focused) focus(find() ?? root.lastChild.querySelector("section"));
      this.#arrive();
      again?.(root);
    };
  }

  /** Has the rest fetched, and what answers made ready, when a reader comes. Once: for all that is drawn here. */
  #foresee() {
    later.foresee(this.#host, () => rehearse(this.#words));
  }

  /** Draws the card anew when the code is there that it was lacking, and asks it what it was asked. One that has `answered` is as it
      was at first where that cannot be had. */
  async #resume({ wait, again, composed }, answered) {
    try {
      await wait;
    } catch (error) {
      if (!answered) return this.#fail("load", error);
      loader.fail(this.#host, "load", error);
      this.#view = "";
      again = undefined;
    }
    await composed();
    await this.draw(false, again);
  }

  /** Its code has stopped in the middle of something. Cards that share it cannot tell whose fault it was,
      and each gets another one of its own. */
  #stopped(own, error, fault) {
    // Whoever draws the next one is told by an exception, or finds that it has ended.
    if (own !== this.#instance) return;
    this.#mounted = this.#instance = undefined;
    // What is drawn takes its place.
    if (this.#running) return;
    if (error?.wait) return void this.#resume(error, !this.#ready);
    this.#text();
    if (fault) this.#fail("panic", error);
    // When the text has been painted: it may take longer than a frame.
    else setTimeout(() => this.draw(true));
  }

  /** The page's own text again. */
  #text() {
    this.leave();
    this.#stays = true;
    this.#kept = {};
    loader.root(this.#host, loader.style);
    this.#host.shadowRoot.replaceChildren(document.createElement("slot"));
  }

  #fail(code, error) {
    this.#text();
    loader.fail(this.#host, code, error);
  }

  /** The JSON at the address that the element names. */
  async #fetched() {
    const address = this.#host.getAttribute("src");
    if (address === null) return undefined;
    const fetching = (this.#fetching = new AbortController());
    const url = new URL(address, this.#host.baseURI);
    if (!this.#kept[url]) {
      const { remote } = await loader.load("remote.js").catch((error) => {
        // It is a file of ours that did not come.
        throw Object.assign(error, { ours: "load" });
      });
      this.#kept = { [url]: await remote(url, fetching) };
    }
    return this.#kept[url];
  }

  /** The other cards of its group take over what they have in common. */
  async #lead(view = "") {
    const name = this.#host.getAttribute("group");
    // What they have in common is known to the rest only.
    const there = name && (await later.complete().then(() => true, () => false));
    if (!there || !this.#mounted) return;
    const group = this.#mounted.share(`${view}~${groups.get(name) ?? ""}`);
    groups.set(name, group);
    for (const host of loader.cards) {
      if (host !== this.#host && host.getAttribute("group") === name) drawing.get(host)?.#mounted?.follow(group);
    }
  }

  /** Draws the card and its group anew where a translator of pages has put their words into elements of its own: what changes is
      written into those that were there before, which nobody sees. */
  #refresh() {
    const name = this.#host.getAttribute("group");
    for (const host of loader.cards) {
      const moved = host === this.#host || (name && host.getAttribute("group") === name);
      if (moved && host.shadowRoot?.querySelector(`${STAGE} font`)) drawing.get(host).draw(false, anew);
    }
  }

  /** What the card asks for. */
  #services(stage, rest) {
    return {
      address: (read) => this.#address(read),
      title: () => (parent === window ? document.title : ""),
      frame: () => this.#frame(),
      frames: () => Boolean(this.#frame()),
      shares: () => "share" in navigator,
      // Not before the reader pauses, who may hold what would be drawn anew.
      rest: (done) => rest(() => (done(), this.#refresh())),
      prepare: () => void take().catch(() => {}),
      take: (order, done) =>
        void take()
          .then((module) => module.take(order, stage))
          .then(done, () => done("failed")),
    };
  }

  /** The page for frames: the one that the element names, or else the one beside this file. A bundler, which names
      files otherwise, has left that where it was. */
  #frame() {
    const named = this.#host.getAttribute("embed");
    const [address, base] = named ? [named, this.#host.baseURI] : ["embed.html", import.meta.url];
    const there = named || /\/fact-box-card\.[\w-]{8}\.js#?$/.test(base);
    const url = there && URL.canParse(address, base) ? new URL(address, base).href : "";
    return url.startsWith("http") ? url : "";
  }

  /** The address of the page as all its cards are now, this one first. What others keep in its
      fragment stays there, but not in a frame for those who read it: there it is the card. */
  #address(read) {
    const fragment = read && parent !== window ? [] : loader.parts(false);
    const told = new Set();
    for (const host of new Set([this.#host, ...loader.cards])) {
      const name = host.getAttribute("group");
      const group = name ? (told.has(name) ? "" : groups.get(name) ?? "") : undefined;
      const view = drawing.get(host)?.#mounted?.view(group);
      if (!view && host !== this.#host) continue;
      told.add(name);
      const key = escape(loader.key(host)).replace(/[@*+/]/g, (sign) => `%${sign.charCodeAt().toString(16)}`);
      fragment.push(loader.OURS + key + (view ? `=${view}` : ""));
    }
    // A page that is written into a frame has no address of its own.
    const page = /^http/.test(location) ? location.href : document.baseURI;
    return `${page.split("#")[0]}#${fragment.join("&")}`;
  }
}

/** A card as the figure that a content system stores, made here as `fact-box render` makes it. */
export async function figure(json, language) {
  const [own] = await Promise.all([loader.load("figure.js"), later.complete()]);
  return own.made(instance, loader, json, language);
}
