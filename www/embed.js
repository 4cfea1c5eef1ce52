// The page inside a frame: embed.html?card=URL takes a card from its own origin,
// embed.html#BASE64URL one from its fragment. Tells the page around it how high it is.

const main = document.querySelector("main");
const { searchParams: parameters, hash, origin } = new URL(location.href);

/** The JSON of the card, and whether anybody could have written it. */
async function read() {
  const card = parameters.get("card");
  if (card === null) {
    if (!hash) throw new Error("expected ?card=URL or #BASE64URL, found neither");
    // The views of its card follow behind it, which are read by the card's own code.
    const [encoded] = hash.slice(1).split("&");
    const binary = atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return { json: new TextDecoder("utf-8", { fatal: true }).decode(bytes), anybody: true };
  }
  const url = new URL(card, location.href);
  if (url.origin !== origin) throw new Error(`expected a card of ${origin}, found ${url.origin}`);
  // A redirect could lead to anybody's card.
  const answer = await fetch(url, { redirect: "error" });
  if (!answer.ok) throw new Error(`expected a card at ${url}, found status ${answer.status}`);
  return { json: await answer.text(), anybody: false };
}

function paragraph(text) {
  const line = document.createElement("p");
  line.className = "origin";
  line.textContent = text;
  main.append(line);
}

/** Says the height in the forms that pages listen for: Datawrapper's, AMP's, the common one, pym's. */
function tell() {
  const { height: body } = document.body.getBoundingClientRect();
  // The list of places lies over what follows it, and the frame would cut it off.
  const list = document.querySelector("fact-box")?.shadowRoot?.querySelector(".offers");
  const height = Math.ceil(Math.max(body, list ? list.getBoundingClientRect().bottom + scrollY + 8 : 0));
  const id = parameters.get("childId") ?? "";
  for (const message of [
    { "datawrapper-height": { [id || "fact-box"]: height } },
    { sentinel: "amp", type: "embed-size", height },
    { context: "iframe.resize", src: location.href, height },
    `pymxPYMx${id}xPYMxheightxPYMx${height}`,
  ]) {
    parent.postMessage(message, "*");
  }
}

try {
  const { json, anybody } = await read();
  const card = document.createElement("fact-box");
  const script = document.createElement("script");
  script.type = "application/json";
  script.textContent = json;
  card.append(script);
  card.addEventListener("fact-box-error", ({ detail }) => paragraph(detail.path ? `${detail.path}: ${detail.message}` : detail.message));
  card.addEventListener("fact-box-ready", () => {
    new MutationObserver(tell).observe(card.shadowRoot, { childList: true, subtree: true });
  });
  main.append(card);
  if (anybody) paragraph(`The figures of this box came with its link, not from ${origin}.`);
} catch (error) {
  paragraph(error.message);
}
new ResizeObserver(tell).observe(document.body);
