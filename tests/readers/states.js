// Every state of a card, and how a page comes to it: the one list of `make readers` and `make gallery`.
// A view is what a link would say of it; what stands in no link is done as a reader does it. `page` is the
// window of the page that has the card.

const CARD = [
  { name: "first view" },
  { name: "everything unfolded", does: unfold },
  { name: "bars by value", view: "sort.value.down" },
  { name: "trend", view: "view.trend" },
  { name: "trend of another year", view: "view.trend~year.1997", does: unfold },
  { name: "field", view: "view.field" },
  { name: "table", view: "view.table" },
  { name: "table of all places", view: "view.table~table.everyone~sort.value.down" },
  { name: "table of all years", view: "view.table~table.years" },
  { name: "two numbers", view: "facts.co2.population" },
  { name: "two numbers over years", view: "facts.co2.population~view.trend" },
  { name: "text compared", view: "facts.government" },
  { name: "list compared", view: "facts.groups" },
  { name: "year compared", view: "facts.joined_un" },
  { name: "years compared", view: "facts.council_years~places.USA.KEN.WORLD" },
  { name: "years in a table", view: "facts.council_years~view.table" },
  { name: "nobody compared", view: "places" },
  { name: "nothing compared", view: "facts" },
  { name: "eight compared", view: EIGHT() },
  { name: "eight over years", view: `${EIGHT()}~view.trend` },
  { name: "eight on the field", view: `${EIGHT()}~view.field` },
  { name: "eight in a table", view: `${EIGHT()}~view.table~table.years` },
  { name: "a ninth refused", view: EIGHT(), does: refuse },
  { name: "picker", does: (page) => type(page, "") },
  { name: "picker with places", does: (page) => type(page, "a") },
  { name: "picker without a place", does: (page) => type(page, "atlantis") },
  { name: "share", does: share },
  { name: "share, copied", does: (page) => copy(page, true) },
  { name: "share, refused", does: (page) => copy(page, false) },
];

/** What stands on a page where no card answers. */
const PAGES = { broken: "broken JSON", text: "no scripts, or not yet", figure: "figure" };

function EIGHT() {
  return "places.WORLD.USA.KEN.CHN.IND.VCT.leeward-islands.asia-excl-china-india";
}

function card(page) {
  return page.document.querySelector("fact-box#card, main fact-box:last-of-type");
}

function stage(page) {
  return card(page)?.shadowRoot?.querySelector(".stage:not([hidden])");
}

/** What is drawn by then has been drawn. */
async function drawn(page) {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(page.requestAnimationFrame);
}

let asked = 0;

/** Brings a card that answers into a state, whatever it was in. */
async function enter(page, name) {
  const { view = "", does } = CARD.find((state) => state.name === name);
  for (const details of stage(page).querySelectorAll("details[open]")) details.open = false;
  const told = new Promise((done) => page.addEventListener("hashchange", done, { once: true }));
  // The page's own part differs each time, so that the address does.
  page.location.hash = `step-${(asked += 1)}&fact-box.card=${view}`;
  await told;
  await drawn(page);
  // Whoever follows a link is brought to the card, and this one is not to be seen.
  page.document.activeElement?.blur();
  await does?.(page);
  await drawn(page);
}

function unfold(page) {
  for (const details of stage(page).querySelectorAll("details")) details.open = true;
}

function type(page, text) {
  const input = stage(page).querySelector("[role=combobox]");
  input.click();
  if (!text) return;
  input.value = text;
  input.dispatchEvent(new page.InputEvent("input", { bubbles: true }));
}

async function refuse(page) {
  type(page, "tunisia");
  await drawn(page);
  const other = stage(page).querySelector("[role=option]:not([aria-disabled])");
  if (other) return other.click();
  // In a language in which it is called otherwise.
  type(page, "a");
  await drawn(page);
  stage(page).querySelector("[role=option]:not([aria-disabled])").click();
}

function share(page) {
  stage(page).querySelector(".take").open = true;
}

/** Copies the link, where the browser lets the page, or does not. Nothing comes to a real clipboard. */
async function copy(page, may) {
  const writeText = () => (may ? Promise.resolve() : Promise.reject(new Error("refused")));
  Object.defineProperty(page.navigator, "clipboard", { value: { writeText }, configurable: true });
  page.document.execCommand = () => may;
  share(page);
  const told = stage(page).querySelector(".told");
  const { promise, resolve } = Promise.withResolvers();
  const look = new MutationObserver(() => told.textContent && resolve());
  look.observe(told, { childList: true, characterData: true, subtree: true });
  stage(page).querySelector(".actions button").click();
  await promise;
  look.disconnect();
}

/** The names of all of them, and of the pages on which no card answers. */
function names() {
  return [CARD.map(({ name }) => name), Object.entries(PAGES)];
}

/** Waits until all of the code of the cards is there, which else comes when a reader begins to ask. */
async function complete(page) {
  const files = page.performance.getEntriesByType("resource").map(({ name }) => name);
  const code = files.find((name) => /\/fact-box-card\.[^/]*\.js$/.test(name));
  await (await new page.Function("name", "return import(name)")(code)).complete();
}
