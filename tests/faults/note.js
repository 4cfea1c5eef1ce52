// Notes what happens on a page from its beginning, and says it to the test. A file of its own, as
// strict policies forbid scripts in the page; functions, as Firefox shows a test nothing else.

window.told = [];
window.errors = [];
window.refused = [];

/** Who waits for an event. */
const waiting = new Set();

for (const type of ["ready", "change", "error"])
  addEventListener(`fact-box-${type}`, ({ target, detail }) => {
    const event = { target, type, code: detail.code, message: detail.message };
    told.push(event);
    for (const own of [...waiting].filter(({ is }) => is(event))) {
      waiting.delete(own);
      own.resolve();
    }
  });
addEventListener("error", ({ message }) => errors.push(String(message)));
addEventListener("unhandledrejection", ({ reason }) => errors.push(String(reason)));
addEventListener("securitypolicyviolation", (event) => {
  // Which browsers ask every site for.
  if (!event.blockedURI.endsWith("/favicon.ico"))
    refused.push(`${event.effectiveDirective}: ${event.blockedURI}`);
});
// When all is parsed and no module has run.
document.addEventListener("readystatechange", () => (window.before ??= document.head.outerHTML));

/** The elements and figures of the page, or of the page in its frame. */
function boxes() {
  const page = document.querySelector("iframe")?.contentDocument ?? document;
  return [...page.querySelectorAll("article > :is(fact-box, figure)")];
}

function element(box) {
  return box.matches("fact-box") ? box : box.querySelector("fact-box");
}

function stage(box) {
  return element(box)?.shadowRoot?.querySelector(".stage:not([hidden])");
}

/** Resolves when a box has told one of some events. */
function heard(box, ...types) {
  const is = ({ target, type }) => target === element(box) && types.includes(type);
  if (told.some(is)) return undefined;
  const { promise, resolve } = Promise.withResolvers();
  waiting.add({ is, resolve });
  return promise;
}

/** Comes to each box as a reader does, and waits until it answers or says that it cannot. */
async function settled() {
  for (const box of boxes()) {
    box.scrollIntoView();
    await heard(box, "ready", "error");
  }
}

/** What can be pressed in a card: another form of it. */
function control(box) {
  return stage(box)?.querySelector(".switch label:nth-of-type(2)") ?? null;
}

/** What a reader sees of each box, and what it has told. */
function seen() {
  return boxes().map((box) => {
    const shown = stage(box) ?? box;
    return {
      answers: shown !== box,
      own: box.textContent,
      text: shown.getBoundingClientRect().height > 0 ? shown.innerText : "",
      told: told
        .filter(({ target }) => target === element(box))
        .map(({ type, code, message }) => ({ type, code, message })),
    };
  });
}

/** Presses something in each card of a title until it panics: how often at most, and the least time until
    the text of the page was back, in milliseconds. */
async function panics(title, control) {
  let [most, least] = [0, Infinity];
  for (const box of boxes().filter((box) => box.textContent.includes(title))) {
    for (let presses = 1, said; said !== "error"; presses += 1) {
      const { promise: back, resolve } = Promise.withResolvers();
      const { promise: over, resolve: end } = Promise.withResolvers();
      const look = new MutationObserver(() => !stage(box) && resolve(performance.now()));
      look.observe(box.shadowRoot, { childList: true });
      for (const type of ["ready", "error"])
        box.addEventListener(`fact-box-${type}`, () => end(type), { once: true });
      // When the page is at rest, as it is under a reader's hand.
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      const pressed = performance.now();
      control(box).click();
      least = Math.min(least, (await back) - pressed);
      look.disconnect();
      most = Math.max(most, presses);
      said = await over;
    }
  }
  return { presses: most, after: least };
}
