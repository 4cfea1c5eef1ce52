// What scripts of a page do with cards. Importing it does nothing: the element is registered when a card is mounted.

/** Why a card cannot be shown: what `fact-box-error` tells. */
export class FactBoxError extends Error {
  name = "FactBoxError";

  constructor({ code, message, path }) {
    super(message);
    this.code = code;
    this.path = path;
  }
}

/** A card as it is now, whatever becomes of the object; one that cannot be written is refused by the element. */
function copy(card) {
  if (typeof card === "string") return card;
  try {
    return JSON.stringify(card);
  } catch {
    return card;
  }
}

/** Puts a card in an element. What that holds is the card's text until it is drawn, and whenever it cannot be. */
export function mount(target, card, attributes = {}) {
  const element = target.ownerDocument.createElement("fact-box");
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  const gone = new AbortController();
  const loading = import("./fact-box.js");
  /** What the element shows, or is about to. */
  let given;

  /** Settles with what the element tells next. */
  const told = () => {
    const told = new Promise((ready, failed) => {
      const heard = new AbortController();
      const hear = (from, name, settle) =>
        from.addEventListener(name, (event) => {
          if (event.target !== from) return;
          heard.abort();
          settle(event);
        }, { signal: heard.signal });
      hear(element, "fact-box-ready", ({ detail }) => ready(detail));
      hear(element, "fact-box-error", ({ detail }) => failed(new FactBoxError(detail)));
      hear(gone.signal, "abort", () => failed(gone.signal.reason));
      if (gone.signal.aborted) failed(gone.signal.reason);
      loading.catch(({ message }) => failed(new FactBoxError({ code: "load", message, path: "" })));
    });
    // Who does not ask is told by the event. The same card may be tried again.
    told.catch(() => (given = undefined));
    return told;
  };

  let ready = told();
  element.json = given = copy(card);
  element.append(...target.childNodes);
  target.append(element);

  return {
    element,
    get ready() {
      return ready;
    },
    update(card) {
      const now = copy(card);
      if (now !== given || now === undefined) {
        ready = told();
        element.json = given = now;
      }
      return ready;
    },
    unmount() {
      gone.abort();
      element.replaceWith(...element.childNodes);
    },
  };
}

/** A card as the figure that a content system stores, made here as `fact-box render` makes it. */
export const figure = async (json, language) => (await import("./fact-box.js")).figure(json, language);
