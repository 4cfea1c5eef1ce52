// The card on the desk: as it answers, as its text, and on paper.

/** The element of a card. */
function element(json) {
  const card = document.createElement("fact-box");
  card.setAttribute("loading", "eager");
  const script = document.createElement("script");
  script.type = "application/json";
  script.textContent = json;
  card.append(script, "Nothing of this card can be shown yet: what it lacks is told below.");
  return card;
}

/** Shows a card that answers in an element. What was there stays until the new one is, so that nothing flashes while
    somebody types. */
export function shows(find) {
  let shown;
  let coming;
  return (json, width, scheme) => {
    const stage = find();
    stage.style.setProperty("width", `${width}px`);
    stage.parentElement.dataset.scheme = scheme;
    if (json !== shown) {
      shown = json;
      coming?.remove();
      const card = (coming = element(json));
      card.hidden = stage.childElementCount > 0;
      const done = () => {
        if (coming !== card) return;
        coming = undefined;
        for (const other of [...stage.children]) if (other !== card) other.remove();
        card.hidden = false;
      };
      card.addEventListener("fact-box-ready", done, { once: true });
      card.addEventListener("fact-box-error", done, { once: true });
      stage.append(card);
    }
    for (const card of stage.children) card.setAttribute("theme", scheme);
  };
}

const attribute = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** A frame, as high as what is in it. */
function framed(stage, label) {
  const frame = document.createElement("iframe");
  frame.title = label;
  stage.replaceChildren(frame);
  return frame;
}
function fits(frame) {
  frame.style.setProperty("height", `${frame.contentDocument.documentElement.scrollHeight}px`);
}

/** Shows a card's text as a page does on which no script runs. */
export function plain(stage, html, host, width, scheme) {
  if (stage.dataset.of === html + width + scheme) return;
  stage.dataset.of = html + width + scheme;
  const frame = framed(stage, "The text of the card");
  // Its styles are the page's, its scripts do not run.
  frame.setAttribute("sandbox", "allow-same-origin");
  frame.style.setProperty("width", `${width}px`);
  frame.onload = () => fits(frame);
  frame.srcdoc = `<!doctype html><link rel="stylesheet" href="${attribute(host)}fact-box.css"><link rel="stylesheet" href="${attribute(host)}embed.css"><fact-box theme="${scheme}">${html}</fact-box>`;
}

/** Shows a card as it is printed: the rules for paper hold for a screen too, and it is told that it is printed. */
export function paper(stage, json, host) {
  if (stage.dataset.of === json) return;
  stage.dataset.of = json;
  const frame = framed(stage, "The card on paper");
  const bytes = Array.from(new TextEncoder().encode(json), (byte) => String.fromCharCode(byte)).join("");
  const encoded = btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  frame.onload = () => {
    const { contentWindow: own, contentDocument: page } = frame;
    page.addEventListener("fact-box-ready", ({ target }) => {
      for (const sheet of target.shadowRoot.adoptedStyleSheets) printed(sheet.cssRules);
      own.dispatchEvent(new Event("beforeprint"));
      // What is printed is rendered in a microtask.
      setTimeout(() => fits(frame));
    });
  };
  frame.src = `${host}embed.html#${encoded}`;
}

/** Makes the rules for paper rules for all media. */
function printed(rules) {
  for (const rule of rules) {
    if (rule.media?.mediaText.includes("print")) rule.media.mediaText = "all";
    if (rule.cssRules) printed(rule.cssRules);
  }
}
