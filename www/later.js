// The second part of the card's WebAssembly: when it comes, and what becomes of a question that needs it
// before it is there.

/** What fetches files of this version: the loader. */
let loader;
export function begin(own) {
  loader = own;
}

/** The second part when it is there, with what it calls; and what adds it to each instance of the first that is without. */
let rest;
let coming;
const incomplete = new Set();

/** Fetches it, once; all instances have it from then on. Tried again after a failure. */
export function complete() {
  coming ??= Promise.all([
    loader.get("fact-box-later.wasm").then(async (answer) => WebAssembly.compile(await answer.arrayBuffer())),
    loader.load("fact-box-later.js"),
  ]).then(([module, { bindings }]) => {
    rest = { module, bindings };
    for (const add of incomplete) add();
    incomplete.clear();
  });
  coming.catch(() => (coming = undefined));
  return coming;
}

/** Has it fetched when a reader comes to a card with a pointer or the keyboard, and is about to ask; `then` is called when
    it is there. */
export function foresee(card, then) {
  const begins = () => complete().then(then).catch(() => {});
  for (const sign of ["pointerover", "focusin"]) card.addEventListener(sign, begins, { once: true });
}

/** An error of an instance. As long as the second part is not there, a trap may be what was lacking: whoever asked learns when
    to `wait` for it, and asks again. */
export function explained(error) {
  return !rest && error instanceof WebAssembly.RuntimeError ? Object.assign(error, { wait: complete() }) : error;
}

/** The exports of an instance of the first part, to which the second is added as soon as it is there;
    `forget` ends that. What it needs of the first are exports, and functions by their numbers. */
export function instantiate(module, imports) {
  const { exports: first } = new WebAssembly.Instance(module, imports);
  const found = new Proxy(first, { get: (_, name) => first[name] ?? first.$table.get(name) });
  const add = () => {
    const i = Object.assign([], imports.i, rest.bindings(imports.shared, first));
    return new WebAssembly.Instance(rest.module, { i, first: found });
  };
  if (rest) add();
  else incomplete.add(add);
  // The others are the second part's.
  const exports = Object.entries(first).filter(([name]) => !name.startsWith("$"));
  return { exports, forget: () => incomplete.delete(add) };
}

/** How long an input may stay as it is while a letter is composed in it, in milliseconds: on phones, whole words are. */
const PATIENCE = 2000;

/** What a reader does with the cards of an instance, until it has been answered. */
export class Questions {
  #asked = [];
  /** Whether they wait to be asked again. */
  #kept = false;
  /** When what is being composed is whole, which would be lost with the input that it is composed in. */
  #composed;

  /** Notes an event, if it may not be answered. */
  note(event) {
    if (rest && !this.#kept) return;
    const root = event.target.getRootNode();
    if (event.isComposing) {
      this.#composed = new Promise((done) => {
        // In a task of its own: Firefox tells what came of it afterwards.
        event.target.addEventListener("compositionend", () => setTimeout(done));
        setTimeout(done, PATIENCE);
      });
    }
    // What is drawn anew loses the focus, which nobody has taken away. One event may be heard by several elements.
    if (!root.host || event.type === "blur" || this.#asked.at(-1)?.event === event) return;
    const find = finder(root, event.target);
    const focused = finder(root, root.activeElement);
    const { value } = event.target;
    const ask = () => {
      focused()?.focus({ preventScroll: true });
      const target = find();
      if (target && event.type === "input") target.value = value;
      target?.dispatchEvent(new event.constructor(event.type, event));
    };
    // What came before has been answered.
    if (!this.#kept) this.#asked = [];
    const asked = { root, event, ask };
    this.#asked.push(asked);
    // It is drawn in a microtask, and what follows that may have been put off for once.
    const answered = () => this.#kept || (this.#asked = this.#asked.filter((own) => own !== asked));
    setTimeout(() => setTimeout(answered));
  }

  /** Keeps what has not been answered, and gives back what asks the card of a shadow root `again`, one after the other; and
      what tells when nothing is being `composed` in what is drawn. */
  keep() {
    this.#kept = true;
    const again = async (card) => {
      for (const { root, ask } of this.#asked) {
        if (root !== card) continue;
        ask();
        // Drawing is a microtask or two: nothing that the reader does comes in between.
        for (let turn = 0; turn < 8; turn += 1) await undefined;
      }
    };
    const composed = async () => {
      for (let own; own !== this.#composed; await own) own = this.#composed;
    };
    return { again, composed };
  }
}

/** Finds what stands for an element when its card has been drawn anew: of those that are called the same, the
    one at the same place; or when the card, in the `other` root, has taken the place of its text. */
export function finder(root, element, other = root) {
  if (!element) return () => undefined;
  const called = (own) =>
    ["id", "name", "type", "aria-label"].map((name) => own.getAttribute(name)).join();
  const [kind, name] = [element.localName, called(element)];
  const alike = (root) => [...root.querySelectorAll(kind)].filter((own) => called(own) === name);
  const place = alike(root).indexOf(element);
  return () => alike(other)[place];
}
