// What a page sees of <fact-box>, and what `fact-box.js` exports. The card's own types are made from the JSON Schema.

import type { Card } from "./card.js";

export type * from "./card.js";

/** A place in a card's JSON, and what was expected and found there. */
export interface Notice {
  /** Such as `facts[7].target.value`; empty for the card as a whole. */
  path: string;
  message: string;
}

/** The detail of `fact-box-ready`. */
export interface Ready {
  /** What is wrong with the card that is shown all the same. */
  notices: Notice[];
}

/** The detail of `fact-box-change`: what the reader chose. */
export interface Change {
  /** The ids of the facts that are compared, those asked for last at the end. */
  facts: string[];
  /** The ids of those compared with the card's subject. */
  compare: string[];
  /** The year that series are read at; `null` for that of each fact. */
  year: number | null;
  view: "bars" | "trend" | "field" | "table";
  /** Which numbers the table holds. */
  table: "compared" | "everyone" | "years";
  /** What tables and bars are sorted by, `place` by the numbers of one; `null` for the order as given. */
  sort: {
    by: "name" | "value" | "difference" | "rank" | "year" | "place";
    descending: boolean;
    /** The id of that place, or `null`. */
    place: string | null;
  } | null;
}

/** The detail of `fact-box-error`. */
export interface Problem extends Notice {
  /**
   * `missing`: there is no JSON; `fetch`: it could not be fetched; `json`: it is not JSON; `size`: it
   * is more than a card may be; `card`: nothing of the card can be shown; `load`: the card's code could not be loaded; `panic`: it stopped.
   */
  code: "missing" | "fetch" | "json" | "size" | "card" | "load" | "panic";
}

export interface FactBoxElement extends HTMLElement {
  /**
   * The card, as an object or as JSON, which goes before what stands on the page; `undefined` or `null` takes it back.
   * It is copied when it is drawn: an object that is changed afterwards is to be set again.
   */
  json: Card | string | null | undefined;
}

/**
 * A card as the figure that a content system stores, as `fact-box render --form figure` writes it.
 * `language` is that of a card that names none. Rejects where nothing of the card can be shown, and outside a browser.
 */
export declare function figure(card: Card | string, language?: string): Promise<{
  html: string;
  /** What is wrong with the card that is shown all the same. */
  notices: Notice[];
}>;

/** The events, which bubble out of shadow roots too: whatever is around the element can listen. */
export interface FactBoxEventMap {
  "fact-box-ready": CustomEvent<Ready>;
  "fact-box-change": CustomEvent<Change>;
  "fact-box-error": CustomEvent<Problem>;
}

declare global {
  interface HTMLElementTagNameMap {
    "fact-box": FactBoxElement;
  }
  interface GlobalEventHandlersEventMap extends FactBoxEventMap {}
  interface ElementEventMap extends FactBoxEventMap {}
  interface ShadowRootEventMap extends FactBoxEventMap {}
}
