// The figure that carries a card through the filters of content systems, made in the browser: for
// editors of content systems. What `fact-box render --form figure` writes.

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
  for (const about of stage.querySelectorAll(".fact .about")) about.before(" ");
  for (const link of stage.querySelectorAll(".fact .about a")) link.replaceWith(...link.childNodes);
  for (const footer of stage.querySelectorAll("footer")) footer.replaceWith(section(footer));
  for (const drawing of stage.querySelectorAll("svg")) drawing.replaceWith(...rule(drawing, start));
  const own = document.createElement("figure");
  own.className = "fact-box";
  own.dataset.factBox = base64url(JSON.stringify(JSON.parse(json)));
  own.append(...stage.childNodes);
  end(stage);
  return { html: own.outerHTML, notices };
}

/** The end of a card: reader views drop a footer. */
function section(footer) {
  const section = document.createElement("section");
  section.className = "end";
  section.append(...footer.childNodes);
  return section;
}

/** The space before a bar, as long as it was: nothing takes away the width of an `hr`. */
function rule(drawing, start) {
  if (!drawing.matches(".space")) return [];
  const rule = document.createElement("hr");
  rule.className = "space";
  rule.setAttribute("width", drawing.getAttribute("width"));
  rule.setAttribute("size", "12");
  rule.setAttribute("align", start);
  rule.setAttribute("noshade", "noshade");
  rule.ariaHidden = "true";
  return [rule];
}

function base64url(text) {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
  return btoa(bytes.join("")).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
