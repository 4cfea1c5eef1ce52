// The reader pauses when the test says so: what waits for as long as a pause waits for that. And what those
// who listen have been told since the page began, each time that it was put there.

const [later, never] = [setTimeout.bind(window), clearTimeout.bind(window)];
const pending = new Map();
let wake = () => {};
window.setTimeout = (run, ms = 0, ...parts) => {
  if (!(ms >= 300 && ms <= 1000)) return later(run, ms, ...parts);
  pending.set(run, () => run(...parts));
  wake();
  return run;
};
window.clearTimeout = (id) => void (pending.delete(id) || never(id));

window.spoken = [];

function listen() {
  for (const card of document.querySelectorAll("fact-box")) {
    const news = card.shadowRoot.querySelector(".news");
    const hear = () => {
      // What is emptied is not spoken.
      if (news.textContent) spoken.push(card.id === "card" ? news.textContent : `${card.id}: ${news.textContent}`);
    };
    new MutationObserver(hear).observe(news, { childList: true, characterData: true, subtree: true });
    if (news.textContent) hear();
  }
}

/** Resolves to what is told in a pause; where something is to be, when it has been. */
async function rest(something) {
  for (;;) {
    const due = [...pending.values()];
    pending.clear();
    for (const run of due) run();
    // After whoever observes.
    await null;
    if (spoken.length || !something) return spoken.splice(0);
    await new Promise((done) => (wake = done));
  }
}
