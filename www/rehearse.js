// Part of `second.js`: has the browser make ready what answers a reader, when one comes to a card: Chromium makes machine code of each function
// when it first runs, so that a first answer took twice as long as the next. A card that nobody sees is asked what readers
// ask most, whenever the browser is idle.

/** With bars, a table, lines, and places to look for. Nothing in it is a figure of anybody's. */
const CARD = JSON.stringify({
  version: 1,
  title: "A",
  subject: "A",
  compare: ["B"],
  facts: [{ id: "F", label: "F", type: "number" }],
  subjects: Object.fromEntries(
    [..."ABCDE"].map((id, place) => [id, { name: id, values: { F: { from: 2001, values: [1, 2, 3 + place] } } }]),
  ),
});

/** The controls, what happens to them, and what is in them then. */
const ASKED = [
  [".switch input", new Event("change")],
  [".chips button", new MouseEvent("click")],
  ["[type=range]", new InputEvent("input"), 2001],
  ["[role=combobox]", new KeyboardEvent("keydown", { key: "c" })],
  ["[role=combobox]", new InputEvent("input"), "c"],
];

const idle = () => new Promise((done) => requestIdleCallback(done));

/** Asks a card in an `instance` of the card's `module`, in the `words` of a language. */
export async function rehearse(instance, module, words) {
  const nothing = () => {};
  const services = new Proxy({}, { get: () => nothing });
  const [host, slot, stage] = Array.from({ length: 3 }, () => document.createElement("div"));
  await idle();
  // Its host, which is in no tree, is no card of the page.
  const own = instance(module, services, nothing, true);
  own.card = host;
  try {
    const mounted = own.read("", CARD, true).mount(slot, stage, services, "", "", words);
    for (const [selector, event, value] of ASKED) {
      await idle();
      for (const control of stage.querySelectorAll(selector)) {
        if (value) control.value = value;
        control.dispatchEvent(event);
        await idle();
      }
    }
    mounted.unmount();
  } finally {
    own.release();
  }
}
