// The figure that carries a card through the filters of content systems, made in the browser: for
// editors of content systems. What `fact-box render --form figure` writes.

/** The figure of a card, as JSON, that is drawn in an `instance` of the `loader`'s module. */
export async function made(instance, loader, json, language) {
  const own = instance(loader.module, {}, () => {});
  // It is on no page; another card may be printed meanwhile.
  own.card = document.createElement("div");
  try {
    const card = own.readText(json, language);
    return await figure(card, await loader.messages(card.language()), json);
  } finally {
    own.release();
  }
}

/** Resolves to the HTML of a figure and to what had to be left out of it; rejects where nothing of the
    card can be shown. `end` is told of the element in which the card was drawn, when it is not needed any more. */
export async function figure(card, words, json, end = () => {}) {
  const stage = document.createElement("div");
  const notices = card.text(stage, words);
  // It is drawn before any task that begins now.
  await new Promise((done) => setTimeout(done));
  const start = stage.firstElementChild.dir === "rtl" ? "right" : "left";
  for (const part of stage.querySelectorAll("[part]")) part.removeAttribute("part");
  for (const strip of stage.querySelectorAll(".fact .strip")) strip.replaceChildren();
  for (const drawing of stage.querySelectorAll("svg")) drawing.replaceWith(...rule(drawing, start));
  const own = document.createElement("figure");
  own.className = "fact-box";
  own.dataset.factBox = base64url(JSON.stringify(JSON.parse(json)));
  own.append(...stage.childNodes);
  end(stage);
  return { html: own.outerHTML, notices };
}

/** The space before a bar, as long as it was: nothing takes away the width of an `hr`. Without any style sheet it is a hairline. */
function rule(drawing, start) {
  if (!drawing.matches(".space")) return [];
  const rule = document.createElement("hr");
  rule.className = "space";
  rule.setAttribute("width", drawing.getAttribute("width"));
  rule.setAttribute("size", "0");
  rule.setAttribute("align", start);
  rule.setAttribute("noshade", "noshade");
  rule.ariaHidden = "true";
  return [rule];
}

function base64url(text) {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
  return btoa(bytes.join("")).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
