// Registers <fact-box>, and fetches the card only when an element comes near the viewport.
// Until it runs, and whenever it fails, the element shows its own HTML.

/** How near an element must come, in CSS pixels: about a screen, so that the card is there first. */
const NEAR = "800px";

/** One of the files that stand beside this one. */
const file = (name) => new URL(name, import.meta.url);

async function get(name) {
  const answer = await fetch(file(name));
  if (!answer.ok) throw new Error(`${answer.url}: status ${answer.status}`);
  return answer;
}

let card;

/** The card's code and style sheet, all asked for at once. Tried again after a failure. */
function load() {
  card ??= (async () => {
    const wasm = get("fact-box-card_bg.wasm");
    const [code, css] = await Promise.all([
      import("./fact-box-card.js"),
      get("fact-box.css").then((answer) => answer.text()),
      wasm,
    ]);
    const style = new CSSStyleSheet();
    style.replaceSync(css);
    await code.default({ module_or_path: wasm });
    return { mount: code.mount, style };
  })();
  card.catch(() => (card = undefined));
  return card;
}

class FactBox extends HTMLElement {
  static #near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) {
          FactBox.#near.unobserve(target);
          target.#run();
        }
      }
    },
    { rootMargin: NEAR },
  );

  #mounted;

  connectedCallback() {
    FactBox.#near.observe(this);
  }

  disconnectedCallback() {
    FactBox.#near.unobserve(this);
    this.#mounted?.unmount();
    this.#mounted = undefined;
  }

  async #run() {
    let code = "load";
    try {
      const { mount, style } = await load();
      if (!this.isConnected || this.#mounted) return;
      code = "panic";
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [style];
      const slot = document.createElement("slot");
      const stage = document.createElement("div");
      stage.className = "stage";
      stage.hidden = true;
      root.replaceChildren(slot, stage);
      this.#mounted = mount(this, slot, stage);
    } catch (error) {
      const detail = { code, message: String(error?.message ?? error), path: "" };
      this.dispatchEvent(
        new CustomEvent("fact-box-error", { bubbles: true, composed: true, detail }),
      );
    }
  }
}

// The page may load this module twice, or in two versions: the first one stays.
if (!customElements.get("fact-box")) customElements.define("fact-box", FactBox);
