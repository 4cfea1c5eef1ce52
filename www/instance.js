// Instances of the card's WebAssembly. An error in one leaves its memory in the middle of something: that
// instance is over, and with it no card but its own.

import glue from "glue";
import theme from "theme";
import * as later from "./later.js";
import { decoded, parse } from "./numbers.js";

/** Yew lets the browser paint after a drawing that took long, and before what follows it. A reader would see a
    card without its end. Where no time passes nothing takes long. */
class Timeless extends Date {
  static now = () => 0;
}

/** How many instances there may be before cards share them. Chromium has room for about a hundred in
    all pages of a site together; in WebKit each costs more than the one before. */
const MOST = 32;

const instances = new Set();

/** What makes of a theme something that cards inherit: no sheet of a shadow root sees what is around it. */
const themes = new CSSStyleSheet();
themes.replaceSync(theme);

/** Where a card and each tree around it are to have them, a page's own last. */
function themed(card) {
  for (let root = card.getRootNode?.(); root; root = root.host?.getRootNode()) {
    if (!root.adoptedStyleSheets.includes(themes)) root.adoptedStyleSheets.push(themes);
  }
}

class Instance {
  /** The places of the cards that it draws. */
  cards = new Set();
  #stopped = false;
  #questions = new later.Questions();
  #forget;
  /** What is to be run when the browser has run what it is running. */
  #queued = new Set();

  constructor(module) {
    const guard = this.#guard.bind(this);
    const own = this;
    const { initSync, read, readText } = glue({
      Module: WebAssembly.Module,
      Instance: function (...parts) {
        const { exports, forget } = later.instantiate(...parts);
        own.#forget = forget;
        return { exports: Object.fromEntries(exports.map(guard)) };
      },
    }, Timeless, { parse, decoded }, (run) => {
      this.#queued.add(run);
      queueMicrotask(() => this.#queued.delete(run) && run());
    });
    initSync({ module });
    this.readText = readText;
    this.read = (place, ...parts) => {
      const own = read(place.card, ...parts);
      return own && {
        language: () => own.language(),
        held: () => own.held(),
        mount: (slot, stage, services, ...more) => {
          place.services = services;
          return (place.mounted = own.mount(place.card, slot, stage, services, ...more));
        },
      };
    };
    instances.add(this);
  }

  /** Nothing is run in an instance that has stopped. What the loader asks for throws; what the browser
      asks for (events, tasks, the collection of garbage) ends here, in a list that the glue takes for one
      of results: nothing, and no error. */
  #guard([name, run]) {
    if (typeof run !== "function") return [name, run];
    const guarded = (...parts) => {
      const event = parts.find((part) => part instanceof Event);
      if (event) this.#questions.note(event);
      try {
        if (!this.#stopped) return run(...parts);
      } catch (error) {
        this.#stop(later.explained(error), parts);
        if (!/^_|closure/.test(name)) throw error;
      }
      return [];
    };
    return [name, guarded];
  }

  #stop(error, parts) {
    this.#stopped = true;
    this.#forget();
    if (error?.wait) Object.assign(error, this.#questions.keep());
    instances.delete(this);
    const path = parts.find((part) => part instanceof Event)?.composedPath() ?? [];
    // Before any is released.
    const cards = [...this.cards];
    for (const place of cards) {
      place.ended = true;
      place.stopped(place, error, cards.length === 1 || path.includes(place.card));
    }
  }

  /** Its cards as they are printed, or as before: at once, as a script of the page that prints lets nothing that is queued
      run before the paper is laid out. */
  print(begins) {
    for (const { card, mounted, services } of [...this.cards]) {
      // Not every browser has the style sheet unfold it. A frame is as high on paper as on the screen, and has no room for more.
      const folded = begins && !card.hasAttribute("data-framed") ? ".about:not([open])" : ".about[data-printed]";
      const about = card.shadowRoot?.querySelectorAll(folded) ?? [];
      for (const own of about) own.open = own.toggleAttribute("data-printed", begins);
      try {
        mounted?.print(begins ? services.address(true) : undefined);
      } catch {
        // The instance has stopped, and has said so.
      }
    }
    for (const run of this.#queued) {
      this.#queued.delete(run);
      run();
    }
  }

  /** A card is gone. The memory of the last one goes with it. */
  release(place) {
    place.ended = true;
    this.cards.delete(place);
    if (this.cards.size === 0) {
      this.#forget();
      instances.delete(this);
    }
  }
}

// What is drawn by then is what is printed.
addEventListener("beforeprint", () => instances.forEach((own) => own.print(true)));
addEventListener("afterprint", () => instances.forEach((own) => own.print(false)));

/** The place of a card in an instance: in one of its own where it is to be `alone`, or as long as there are few. An element has
    two while one card is seen and the next is not yet there. `stopped` is called when the instance stops, with the place, the
    error and whether that is this card's. */
export function instance(module, card, stopped, alone = false) {
  const [least] = [...instances].sort((one, other) => one.cards.size - other.cards.size);
  let own = least;
  try {
    if (alone || instances.size < MOST) own = new Instance(module);
  } catch (error) {
    // There is no room for another.
    if (alone || !own) throw error;
  }
  const place = {
    card,
    stopped,
    read: (...parts) => own.read(place, ...parts),
    readText: own.readText,
    release: () => own.release(place),
  };
  own.cards.add(place);
  themed(card);
  return place;
}
