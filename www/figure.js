// The figure that carries a card through the filters of content systems, made in the browser: for
// editors of content systems. What `fact-box render --form figure` writes.

/** Resolves to the HTML of a figure; rejects with what is wrong with the card. */
export async function figure(text, json, language) {
  const stage = document.createElement("div");
  text(json, language, stage);
  // It is drawn before any task that begins now.
  await new Promise((done) => setTimeout(done));
  for (const part of stage.querySelectorAll("[part]")) part.removeAttribute("part");
  for (const strip of stage.querySelectorAll(".fact .strip")) strip.replaceChildren();
  for (const drawing of stage.querySelectorAll("svg")) drawing.replaceWith(...rule(drawing));
  const html = document.createElement("figure");
  html.className = "fact-box";
  html.dataset.factBox = base64url(JSON.stringify(JSON.parse(json)));
  html.append(...stage.childNodes);
  return html.outerHTML;
}

/** A bar, or the space before one, as long as it was: nothing takes away the width of an `hr`. */
function rule(drawing) {
  const name = drawing.getAttribute("class");
  const width = drawing.getAttribute("width");
  if ((name !== "bar" && name !== "space") || !width || width === "0%") return [];
  const rule = document.createElement("hr");
  rule.className = name;
  rule.setAttribute("width", width);
  rule.ariaHidden = "true";
  return [rule];
}

function base64url(text) {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
  return btoa(bytes.join("")).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
