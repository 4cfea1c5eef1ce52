// What scripts of a page do with cards: the package's `.`, which does nothing when it is imported.

import type { Card, FactBoxElement, Problem, Ready } from "./fact-box.js";

export type * from "./fact-box.js";
export { figure } from "./fact-box.js";

/** Attributes of the element. Changed later, `group` counts with the next choice, `embed` when a card is drawn, `loading` never. */
export interface Options {
  /** What a link calls the card. */
  id?: string;
  /** The language of a card that names none. */
  lang?: string;
  /** Ink and paper of the card's own; `auto` follows the page. */
  theme?: "light" | "dark" | "auto";
  /** Cards of the same group share one choice of places and year. */
  group?: string;
  /** Starts the card at once, and not when it comes near the screen. */
  loading?: "eager";
  /** The address of `embed.html`, where it is not beside `fact-box.js`. */
  embed?: string;
}

/** A card that has been mounted. */
export interface Mounted {
  /** What tells the events. */
  readonly element: FactBoxElement;
  /**
   * Resolves when the card that was given last answers, which is not before it has come near the screen. Rejects with
   * a `FactBoxError` where it cannot be shown, and with an `AbortError` when it is unmounted before.
   */
  readonly ready: Promise<Ready>;
  /** Shows another card. What the reader chose stays, as far as that one has it. */
  update(card: Card | string): Promise<Ready>;
  /** Takes the card away, and gives the text back to the element that it was mounted in. */
  unmount(): void;
}

/**
 * Puts a card in an element. What that holds is the card's text: what shows until, and unless, the card runs.
 * Registers `<fact-box>` where nothing has yet.
 */
export declare function mount(target: Element, card: Card | string, options?: Options): Mounted;

/** Why a card cannot be shown: what `fact-box-error` tells. */
export declare class FactBoxError extends Error implements Problem {
  constructor(problem: Problem);
  readonly code: Problem["code"];
  /** Such as `facts[7].target.value`; empty for the card as a whole. */
  readonly path: string;
}
