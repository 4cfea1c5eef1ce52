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
  const loading = import("./fact-box.js").then(() => {
    if (target.ownerDocument !== document) throw new Error("expected an element of this document, found one of another");
  });

  /** What settles with what the element tells next, of whichever card it was given last. */
  let ready, settle;
  /** The card that was drawn last, and what was told of it; nothing where the last one cannot be shown. */
  let shown;
  let gone;

  const done = (detail) => {
    settle?.done(detail);
    settle = undefined;
  };
  const fail = (why) => {
    settle?.failed(why);
    settle = shown = undefined;
  };
  const wait = () => {
    ready = new Promise((done, failed) => (settle = { done, failed }));
    // Who does not ask is told by the event.
    ready.catch(() => {});
    if (gone) fail(gone);
    // No element is there to tell it.
    loading.catch(({ message }) => {
      const detail = { code: "load", message, path: "" };
      element.dispatchEvent(new CustomEvent("fact-box-error", { bubbles: true, composed: true, detail }));
    });
  };

  element.addEventListener("fact-box-ready", ({ target, detail }) => {
    if (target !== element) return;
    shown = { card: copy(element.json), detail };
    done(detail);
  });
  element.addEventListener("fact-box-error", ({ target, detail }) => {
    if (target === element) fail(new FactBoxError(detail));
  });

  wait();
  element.json = copy(card);
  element.append(...target.childNodes);
  target.append(element);

  return {
    element,
    get ready() {
      return ready;
    },
    update(card) {
      const now = copy(card);
      // The page may have given the element another one itself. What has failed may be tried again.
      if (now === copy(element.json) && (settle || shown)) return ready;
      if (!settle) wait();
      element.json = now;
      // What was given in between has not been drawn, so that nothing is to be drawn again.
      if (shown && shown.card === now) done(shown.detail);
      return ready;
    },
    unmount() {
      gone = new DOMException("The card has been unmounted.", "AbortError");
      fail(gone);
      element.replaceWith(...element.childNodes);
    },
  };
}

/** A card as the figure that a content system stores, made here as `fact-box render` makes it. */
export async function figure(card, language) {
  if (!globalThis.document) throw new Error("expected a browser; elsewhere, the command `fact-box render --form figure` makes it");
  const { figure } = await import("./fact-box.js");
  return figure(card, language);
}
