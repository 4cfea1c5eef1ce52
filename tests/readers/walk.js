// Walks through every state of a card in one language, and says what is wrong in each.

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What of axe depends on colours, all that another scheme can change. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** Opens a page in the frame, and waits until its card answers, if it is to. */
async function open(path, { answers = false } = {}) {
  const frame = document.querySelector("iframe");
  const loaded = new Promise((done) => frame.addEventListener("load", done, { once: true }));
  frame.src = path;
  await loaded;
  const page = frame.contentWindow;
  const axe = page.document.createElement("script");
  axe.src = "/axe.js";
  const there = new Promise((done) => (axe.onload = done));
  page.document.head.append(axe);
  await there;
  tellLettersFromIcons(page);
  await page.failed;
  if (!answers) return page;
  for (const own of page.document.querySelectorAll("fact-box")) {
    own.scrollIntoView();
    while (!own.shadowRoot?.querySelector(".stage:not([hidden])")) await drawn(page);
  }
  await complete(page);
  page.scrollTo(0, 0);
  return page;
}

/** Axe takes a text that is narrower than its letters are one by one for an icon, and then looks at no
    colours of that typeface any more: where letters are joined, as in Arabic, at nearly none. */
function tellLettersFromIcons({ CanvasRenderingContext2D: { prototype } }) {
  const { measureText } = prototype;
  prototype.measureText = function (text) {
    const widths = text.split("").map((letter) => measureText.call(this, letter).width);
    return { width: widths.reduce((sum, width) => sum + width, 0) };
  };
}

/** As pages of the test's own have it, and others. */
function scheme(page, name) {
  page.document.documentElement.dataset.scheme = name;
  page.document.documentElement.style.colorScheme = name;
}

/** What axe finds. */
async function violations(page, runOnly) {
  const options = { runOnly, resultTypes: ["violations"], iframes: false, preload: false };
  const { violations } = await page.axe.run(page.document, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none][0]?.message ?? "";
      return `${id}: ${target.flat().at(-1)}: ${why}`;
    }),
  );
}

/** What sticks out of the page or is cut off, but for what scrolls by itself. */
function cut(page, seen) {
  const wrong = [];
  const { documentElement: root } = page.document;
  if (root.scrollWidth > root.clientWidth) wrong.push(`scrolls sideways: ${root.scrollWidth} px`);
  for (const e of seen.querySelectorAll("*:not(.hidden, script, .about > summary > span)")) {
    if (e.closest(".hidden, .scroll > *, script")) continue;
    // What is drawn stays inside its drawing, whose own parts Firefox measures otherwise.
    if (e.ownerSVGElement && e.localName !== "text") continue;
    const { left, right, width } = e.getBoundingClientRect();
    const name = `${e.localName}.${e.getAttribute("class") ?? ""}`;
    if (width && (left < -0.5 || right > root.clientWidth + 0.5)) wrong.push(`sticks out: ${name}`);
    const { overflowX } = page.getComputedStyle(e);
    const closed = overflowX === "hidden" || overflowX === "clip";
    if (closed && e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1 && e.innerText) wrong.push(`cut off: ${name}`);
  }
  return wrong;
}

/** Words that are none: places for values that have been left empty. */
function placeholders(seen) {
  const said = [...seen.querySelectorAll("*")].flatMap((e) => [e.ariaLabel, e.placeholder, e.dataset.name]);
  const text = [seen.innerText, seen.textContent, ...said].join("\n");
  const found = text.match(/\{[^}\n]*\}|\bundefined\b|\bNaN\b|\bInfinity\b|\[object \w+\]|%[sd]\b|\ufffd/g);
  return [...new Set(found ?? [])].map((word) => `a placeholder is left: ${word}`);
}

/** Faults that all of this must find, or it looks at nothing. */
async function planted(page) {
  await enter(page, "first view");
  const fault = page.document.createElement("p");
  fault.innerHTML = "<button></button><span style='color: #777'>{year} undefined</span><b>W</b>";
  fault.lastChild.style.cssText = "display: block; width: 400px";
  stage(page).querySelector("section").append(fault);
  const found = (await look(page)).join("\n");
  fault.remove();
  const expected = ["button-name", "dark: color-contrast", "sideways", "sticks out", "{year}", "undefined", "style attribute"];
  const missed = expected.filter((own) => !found.includes(own));
  if (missed.length) throw new Error(`not found: ${missed.join(", ")} in ${found}`);
  return page;
}

/** What strict policies would not let stand. */
function styled(seen) {
  return [...seen.querySelectorAll("[style]")].map((e) => `a style attribute: ${e.localName}.${e.getAttribute("class")}`);
}

/** What sticks out of a card, or of the article where none answers; its placeholders, and styles of its elements' own. */
function notFitting(page) {
  const card = stage(page);
  const own = card ? [...placeholders(card), ...styled(card)] : [];
  return [...cut(page, card ?? page.document.querySelector("main")), ...own];
}

/** What is wrong in a state, in both schemes. */
async function look(page, wrong = notFitting(page)) {
  scheme(page, "light");
  const found = await violations(page, { type: "tag", values: RULES });
  scheme(page, "dark");
  const dark = await violations(page, { type: "rule", values: COLOURS });
  scheme(page, "light");
  return [...new Set([...found, ...wrong]), ...new Set(dark.map((own) => `dark: ${own}`))];
}

/** Every state of a language, each with what is wrong in it. */
async function walk(language, demo) {
  const found = [];
  const note = async (name, enter) => {
    try {
      found.push([name, await look(await enter())]);
    } catch (error) {
      found.push([name, [`cannot be looked at: ${error}`]]);
    }
  };
  await note("demo page", () => open(`/www/${demo}`, { answers: true }));
  for (const [path, name] of Object.entries(PAGES)) await note(name, () => open(`/${language}/${path}.html`));
  const page = await open(`/${language}/card.html`, { answers: true });
  for (const { name } of CARD) {
    await note(name, async () => {
      await enter(page, name);
      return page;
    });
  }
  await note("faults put in by hand", () => planted(page));
  return found;
}
