// The card on the desk: as it answers, as its text, and on paper.

/** The colour of the card's subject, as a page sets it. */
const ACCENT = "--fact-box-accent";

/** Shows a card that answers in an element. A card that is changed keeps what its reader chose, and stays until the new
    one is drawn, so that nothing flashes while somebody types. */
export function shows(find) {
  let card;
  return (json, width, scheme, accent) => {
    const stage = find();
    stage.style.setProperty("width", `${width}px`);
    stage.parentElement.dataset.scheme = scheme;
    if (!card) {
      card = document.createElement("fact-box");
      card.setAttribute("loading", "eager");
      card.append("The card stands here as soon as it has a fact, and a place with a value.");
      stage.append(card);
    }
    card.setAttribute("theme", scheme);
    card.style.setProperty(ACCENT, accent);
    if (card.json !== json) card.json = json;
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
export function plain(stage, html, host, width, scheme, accent) {
  const of = [html, width, scheme, accent].join();
  if (stage.dataset.of === of) return;
  stage.dataset.of = of;
  const frame = framed(stage, "The text of the card");
  // Its styles are the page's, its scripts do not run.
  frame.setAttribute("sandbox", "allow-same-origin");
  frame.style.setProperty("width", `${width}px`);
  frame.onload = () => {
    frame.contentDocument.querySelector("fact-box").style.setProperty(ACCENT, accent);
    fits(frame);
  };
  frame.srcdoc = `<!doctype html><link rel="stylesheet" href="${attribute(host)}fact-box.css"><link rel="stylesheet" href="${attribute(host)}embed.css"><fact-box theme="${scheme}">${html}</fact-box>`;
}

let papers;

/** Shows a card as it is printed: the rules for paper hold for a screen too, and it is told that it is printed. Resolves
    to the window of the page that is printed. */
export function paper(stage, json, host, accent) {
  const of = [json, accent].join();
  if (stage.dataset.of === of) return papers;
  stage.dataset.of = of;
  papers = printed(stage, json, host, accent);
  return papers;
}

function printed(stage, json, host, accent) {
  const frame = framed(stage, "The card on paper");
  const done = new Promise((done) => {
    frame.onload = () => {
      const { contentWindow: own, contentDocument: page } = frame;
      page.addEventListener("fact-box-ready", ({ target }) => {
        for (const sheet of target.shadowRoot.adoptedStyleSheets) forAll(sheet.cssRules);
        own.dispatchEvent(new Event("beforeprint"));
        // What is printed is rendered in a microtask.
        setTimeout(() => {
          // The story's address is not known here.
          for (const address of target.shadowRoot.querySelectorAll("p.printed")) address.remove();
          fits(frame);
          done(own);
        });
      });
      const loader = page.createElement("script");
      loader.type = "module";
      loader.src = `${host}fact-box.js`;
      const card = page.createElement("fact-box");
      card.setAttribute("loading", "eager");
      card.style.setProperty(ACCENT, accent);
      card.json = json;
      page.body.append(loader, card);
    };
  });
  frame.srcdoc = `<!doctype html><html data-theme="light"><link rel="stylesheet" href="${attribute(host)}embed.css"><title>fact-box</title>`;
  return done;
}

/** Makes the rules for paper rules for all media. */
function forAll(rules) {
  for (const rule of rules) {
    if (rule.media?.mediaText.includes("print")) rule.media.mediaText = "all";
    if (rule.cssRules) forAll(rule.cssRules);
  }
}
