// Every state of the desk, and how an editor comes to it. `page` is the window of the desk.

const DRAFT = "fact-box-desk-draft";

function edited() {
  return {
    version: 1,
    lang: "en",
    title: "Mexico",
    subject: "MEX",
    compare: ["KEN"],
    facts: [
      { id: "government", label: "Type of government", type: "text" },
      { id: "co2", label: "CO2 emissions", type: "number", year: 2019, unit: "tons per person", source: "owid" },
      { id: "gdp", label: "GDP per person", type: "number", source: "owid" },
    ],
    subjects: {
      MEX: { name: "Mexico", values: { government: "Federal presidential republic", co2: 3.4, gdp: { 2018: 1, 2019: 2 } } },
      KEN: { name: "Kenya", values: { co2: 0.4 } },
    },
    sources: { owid: { name: "Our World in Data", url: "https://ourworldindata.org/co2-emissions" } },
  };
}

function troubled() {
  return {
    ...edited(),
    title: "A title that is as long as a sentence. ".repeat(4),
    as_of: "in November",
    facts: [{ id: "co2", label: "CO2", type: "number", decimals: 2.5, unknown: [1] }, { id: "co2", type: "nubmer" }],
  };
}

const DESK = [
  { name: "the desk, empty" },
  { name: "no table", does: (page) => read(page, "a word") },
  { name: "a table", does: (page) => read(page, "Place\tCO2 (tons)\nMexico\t3.4\nAtlantis\tn/a\nKenya\tmany", "#preview") },
  { name: "a table for two readings", does: (page) => read(page, "Place\tCO2\nMexico\t1,234\nKenya\t2,345", "#preview") },
  { name: "a card written", card: edited() },
  { name: "and unfolded", card: edited(), does: unfoldDesk, wide: true },
  { name: "and a table beside it", card: edited(), does: (page) => read(page, "Place\tCO2\nMexico\t1", "#preview") },
  { name: "year by year", card: edited(), does: (page) => pressDesk(page, "Years of GDP per person") },
  { name: "a card with mistakes", card: troubled(), does: unfoldDesk },
  { name: "JSON with a mistake", card: '{ "title": "Mexico', does: unfoldDesk },
  { name: "completion", card: edited(), does: completeJson },
  { name: "what was done is told", card: edited(), does: (page) => pressDesk(page, "Remove: Kenya") },
  { name: "the card dark, in Arabic", card: edited(), does: otherwise },
];

async function until(page, holds) {
  for (let frame = 0; !holds(); frame += 1) {
    if (frame > 1000) throw new Error(`never: ${holds}`);
    await drawn(page);
  }
  await drawn(page);
}

/** Waits until the desk and its card are there. */
async function begun(page) {
  const find = (selector) => page.document.querySelector(selector);
  await until(page, () => find("json-editor")?.shadowRoot);
  const draft = sessionStorage.getItem(DRAFT);
  if (!draft?.includes('"values"')) return;
  await until(page, () => stage(page) && !find(".embed .main").disabled);
}

/** Puts a card on the desk that is opened next. */
function draft(card) {
  for (const store of [localStorage, sessionStorage]) store.removeItem(DRAFT);
  if (card) sessionStorage.setItem(DRAFT, typeof card === "string" ? card : JSON.stringify(card, null, 2));
}

/** The card that is being written. */
function written() {
  return JSON.parse(sessionStorage.getItem(DRAFT));
}

async function read(page, text, then = ".said span:not(:empty)") {
  const table = page.document.querySelector("#table");
  table.value = text;
  table.form.requestSubmit();
  await until(page, () => page.document.querySelector(then));
}

async function unfoldDesk(page) {
  for (const details of page.document.querySelectorAll("main details")) details.open = true;
  if (stage(page)) await until(page, () => page.document.querySelector("#text iframe")?.style.height && page.document.querySelector("#paper iframe")?.style.height);
}

function named(page, name) {
  const all = [...page.document.querySelectorAll("button, input, select, textarea, summary")];
  return all.find((own) => nameOf(own) === name);
}

function nameOf(e) {
  return (e.ariaLabel ?? e.labels?.[0]?.innerText ?? e.innerText).trim();
}

async function pressDesk(page, name) {
  named(page, name).click();
  await drawn(page);
}

async function completeJson(page) {
  page.document.querySelector("details.json").open = true;
  await drawn(page);
  const { shadowRoot } = page.document.querySelector("json-editor");
  const content = shadowRoot.querySelector(".cm-content");
  content.focus();
  await drawn(page);
  const press = (key) => content.dispatchEvent(new page.KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...key }));
  press({ key: "End", keyCode: 35 });
  // The key that asks for it.
  press({ key: " ", code: "Space", keyCode: 32, ctrlKey: true });
  await until(page, () => shadowRoot.querySelector(".cm-tooltip-autocomplete"));
}

async function otherwise(page) {
  await pressDesk(page, "Column");
  await pressDesk(page, "Dark");
  const language = named(page, "Language");
  language.value = "ar";
  language.dispatchEvent(new page.Event("change", { bubbles: true }));
  await until(page, () => stage(page)?.querySelector("section")?.dir === "rtl");
}

/** WCAG's 1.4.12, as a bookmarklet writes it. */
const SPACING =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

/** What is lost in wide text, and in text twice as large. */
async function enlarged(page) {
  const { document } = page;
  const sheet = new page.CSSStyleSheet();
  sheet.replaceSync(SPACING);
  document.adoptedStyleSheets = [sheet];
  await drawn(page);
  const wide = cut(page, document.body).map((own) => `wide text: ${own}`);
  document.adoptedStyleSheets = [];
  document.documentElement.style.fontSize = "200%";
  await drawn(page);
  const large = cut(page, document.body).map((own) => `large text: ${own}`);
  document.documentElement.style.fontSize = "";
  return [...wide, ...large];
}

/** Every state of a page that is not a card: on a phone, also in other text; and what sticks out on a screen, or all
    that is wrong in the two columns there. */
async function walkDesk() {
  const found = [];
  const frame = document.querySelector("iframe");
  const note = async (name, enter, wide) => {
    frame.width = 320;
    try {
      const page = await enter();
      const wrong = [...(await look(page, cut(page, page.document.body))), ...(await enlarged(page))];
      frame.width = 1280;
      await drawn(page);
      const sticks = cut(page, page.document.body);
      const more = wide ? await look(page, sticks) : sticks;
      found.push([name, [...wrong, ...more.map((own) => `1280: ${own}`)]]);
    } catch (error) {
      found.push([name, [`cannot be looked at: ${error}`]]);
    }
  };
  for (const { name, card, does, wide } of DESK) {
    const enter = async () => {
      draft(card);
      const page = await open("/dist/desk.html");
      await begun(page);
      await does?.(page);
      await drawn(page);
      return page;
    };
    await note(name, enter, wide);
  }
  draft();
  await note("the gallery", () => open("/www/gallery.html", { answers: true }));
  await note("the reference", () => open("/www/reference.html"));
  return found;
}

/** What can have the focus, in the order of the page: of each group of radios the one that is chosen. */
function stops(root = document) {
  const may = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  return [...root.querySelectorAll("*")].flatMap((e) => {
    const own = e.matches(may) && !e.matches(":disabled") && e.checkVisibility({ visibilityProperty: true });
    const inside = e.shadowRoot ? stops(e.shadowRoot) : [];
    return own && (e.type !== "radio" || e.checked) ? [e, ...inside] : inside;
  });
}

function focused() {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** What is on top at a point, in whichever shadow root. */
function hitAt(x, y, root = document) {
  const hit = root.elementFromPoint(x, y);
  const inside = hit?.shadowRoot && hit.shadowRoot !== root ? hitAt(x, y, hit.shadowRoot) : hit;
  return inside ?? hit;
}

/** What has the focus: its name, its id, whether it is a stop, and what is wrong with how it can be seen. */
function focusNow() {
  const at = focused();
  if (!at || at === document.body) return ["nothing", "", false, ["the page has lost the focus"]];
  const wrong = [];
  const shown = at.closest(".cm-editor, .button") ?? at;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
  if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) wrong.push(`no outline: ${outlineStyle} ${outlineWidth}`);
  if (/, 0\)$|\/ 0\)$|transparent/.test(outlineColor)) wrong.push(`an outline of ${outlineColor}`);
  const { top, bottom, left, right } = shown.getBoundingClientRect();
  const parts = [0.1, 0.5, 0.9];
  const seen = parts.some((down) =>
    parts.some((along) => {
      const hit = hitAt(left + (right - left) * along, top + (bottom - top) * down);
      return hit && (shown.contains(hit) || hit.contains(shown) || hit.shadowRoot?.contains(shown));
    }),
  );
  if (!seen) wrong.push(`out of sight: ${[left, right, innerWidth, top, bottom, innerHeight].map(Math.round)}`);
  return [nameOf(at), at.id, stops().includes(at), wrong];
}

/** What of the desk is smaller than so many pixels where it is hit: of what has a label, the label is hit as well. */
function smallest(least) {
  const hits = [...document.querySelectorAll("button, .button, select, input, textarea, summary, .problems a, .masthead a")];
  const size = (e) => {
    const own = [e, ...(e.labels ?? [])].map((e) => e.getBoundingClientRect());
    return [Math.max(...own.map(({ width }) => width)), Math.max(...own.map(({ height }) => height))];
  };
  return hits
    .filter((e) => e.checkVisibility() && !e.matches(".button input"))
    .map((e) => [nameOf(e), ...size(e)])
    .filter(([, width, height]) => width < 24 || height < least)
    .map(([name, width, height]) => `${name}: ${width} x ${height}`);
}

/** What cannot be told apart where all colours are the system's. */
function forced() {
  const system = (name) => {
    const probe = document.body.appendChild(document.createElement("span"));
    probe.style.color = name;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
  const wrong = [];
  const is = (selector, property, name) => {
    const e = document.querySelector(selector);
    const found = e && getComputedStyle(e)[property];
    if (found !== system(name)) wrong.push([selector, property, found, name]);
  };
  is("body", "color", "CanvasText");
  is("body", "backgroundColor", "Canvas");
  is("#title", "borderTopColor", "CanvasText");
  is(".start button:not([aria-disabled=true])", "borderTopColor", "ButtonBorder");
  // What cannot be done is gray, and dashed besides.
  is(".start button[aria-disabled=true]", "color", "GrayText");
  is(".problems a", "color", "LinkText");
  const mark = getComputedStyle(document.querySelector(".problems .wrong"), "::marker").content;
  if (!mark.includes("\u2715")) wrong.push(["mark", mark]);
  const title = document.querySelector("#title");
  title.focus({ focusVisible: true });
  const { outlineStyle, outlineWidth } = getComputedStyle(title);
  if (outlineStyle !== "solid" || parseFloat(outlineWidth) < 2) wrong.push(["focus", outlineStyle, outlineWidth]);
  const { shadowRoot } = document.querySelector("json-editor");
  const editor = getComputedStyle(shadowRoot.querySelector(".cm-editor"));
  if (editor.backgroundColor !== system("Canvas") || editor.color !== system("CanvasText")) wrong.push(["JSON", editor.color, editor.backgroundColor]);
  return wrong;
}
