// The page inside a frame: embed.html?card=URL takes a card from its own origin,
// embed.html#BASE64URL one from its fragment. Tells the page around it how high it is.

const main = document.querySelector("main");
const { searchParams: parameters, hash, origin } = new URL(location.href);

/** What pym calls this frame. */
const id = parameters.get("childId") ?? "";

// The page around knows whether it is light or dark; the reader's system is asked only without it.
document.documentElement.dataset.theme = parameters.get("theme") ?? "";

/** What this page says itself, by language; written by build.mjs. */
const languages = LANGUAGES;

// The language of a card that names none, and of what is said before there is a card.
const asked = parameters.get("lang");
document.documentElement.lang = asked ?? "en";

/** What is said in the first of these languages that there is, or in English. */
function words(...tags) {
  const names = tags.map((tag) => tag.toLowerCase().split("-")[0]);
  const lang = names.find((name) => Object.hasOwn(languages, name)) ?? "en";
  return { lang, ...languages[lang] };
}

/** The card that a fragment carries. The views of it follow behind, which are read by the card's own code. */
const carried = (fragment) => fragment.slice(1).split("&")[0];

// Another card in the fragment is another page.
addEventListener("hashchange", () => {
  if (!parameters.has("card") && carried(location.hash) !== carried(hash)) location.reload();
});

/** In milliseconds, for all of the JSON. */
const PATIENCE = 10_000;

/** The JSON of the card, and whether anybody could have written it. */
async function read() {
  const card = parameters.get("card");
  if (card === null) {
    if (!hash) throw new Error("expected ?card=URL or #BASE64URL, found neither");
    return { json: decoded(carried(hash)), anybody: true };
  }
  const url = new URL(card, location.href);
  if (url.origin !== origin) throw new Error(`expected a card of ${origin}, found ${url.origin}`);
  // A redirect could lead to anybody's card.
  const answer = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(PATIENCE) });
  const found = answer.type === "opaqueredirect" ? "a redirect" : `status ${answer.status}`;
  if (!answer.ok) throw new Error(`expected a card at ${url}, found ${found}`);
  return { json: await answer.text(), anybody: false };
}

function decoded(base64url) {
  try {
    const binary = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Error("expected a card as base64url behind the #, found something else");
  }
}

function paragraph(place, className, text, lang, dir) {
  const line = document.createElement("p");
  Object.assign(line, { className, lang, dir, textContent: text });
  place.append(line);
}

/** What was said of a failure before is not so any more, nor what would be said if nothing came. */
const settle = () => document.querySelectorAll(".error, .late").forEach((line) => line.remove());

/** Says to the reader that there is no card, and why to its editor, who reads English. */
function fail(message) {
  const { lang, direction, failed } = words(...(asked ? [asked] : navigator.languages));
  settle();
  paragraph(main, "error", failed, lang, direction);
  paragraph(main, "error why", message, "en", "ltr");
  size.observe(document.body);
}

/** Says, once, that anybody could have written the card: in a language of the reader's, which the card
    does not choose, or else in that of the card. */
function disclose(tag) {
  const { lang, direction, origin: told } = words(...navigator.languages, tag);
  document.querySelector(".origin")?.remove();
  paragraph(document.body, "origin", told.replace("{}", origin), lang, direction);
}

function measured() {
  const { height } = document.body.getBoundingClientRect();
  // The list of places lies over what follows it, and the frame would cut it off.
  const list = document.querySelector("fact-box")?.shadowRoot?.querySelector(".offers");
  return Math.ceil(Math.max(height, list ? list.getBoundingClientRect().bottom + scrollY + 8 : 0));
}

/** The height that was told last: none before there is something to see, so that the room that the
    page keeps for it does not collapse. */
let height = 0;

/** Says the height in the forms that pages listen for: Datawrapper's, AMP's, Embedly's, pym's. */
function tell() {
  for (const message of [
    { "datawrapper-height": { [id || "fact-box"]: height } },
    { sentinel: "amp", type: "embed-size", height },
    JSON.stringify({ context: "iframe.resize", src: location.href, height }),
    `pymxPYMx${id}xPYMxheightxPYMx${height}`,
  ]) {
    parent.postMessage(message, "*");
  }
}

function fit() {
  const before = height;
  height = measured();
  if (height === before) return;
  tell();
  // A page of the same origin need not listen: its frame is within reach.
  if (!frameElement) return;
  const { boxSizing } = getComputedStyle(frameElement);
  const edges = boxSizing === "border-box" ? frameElement.offsetHeight - innerHeight : 0;
  frameElement.style.height = `${height + edges}px`;
}

const size = new ResizeObserver(fit);

// So pym asks.
addEventListener("message", ({ data }) => {
  if (height && String(data).startsWith(`pymxPYMx${id}xPYMxwidthxPYMx`)) tell();
});

// When it says that nothing has come, that has a height too.
document.querySelector(".late")?.addEventListener("animationstart", () => size.observe(document.body));

try {
  const { json, anybody } = await read();
  const card = document.createElement("fact-box");
  // The frame itself is loaded when it comes near; in it, nearness cannot be seen across origins.
  card.setAttribute("loading", "eager");
  // What is more on paper has no room there.
  card.toggleAttribute("data-framed", parent !== window);
  // Not as a script inside, which a strict policy refuses to be written.
  card.json = json;
  card.addEventListener("fact-box-error", ({ detail }) => {
    fail(detail.path ? `${detail.path}: ${detail.message}` : detail.message);
    // Errors quote the card.
    if (anybody) disclose(document.documentElement.lang);
  });
  card.addEventListener("fact-box-ready", () => {
    settle();
    const drawn = card.shadowRoot.querySelector(".fact-box");
    document.documentElement.lang = drawn.lang;
    document.title = drawn.querySelector("h2").textContent;
    // After all that the card says.
    if (anybody) disclose(drawn.lang);
    size.observe(document.body);
    new MutationObserver(fit).observe(card.shadowRoot, { childList: true, subtree: true });
  });
  main.append(card);
  // The page has it already, or never will: whether it runs is told only here.
  await import("./fact-box.js");
} catch (error) {
  fail(error.message);
  addEventListener("online", () => location.reload());
}
