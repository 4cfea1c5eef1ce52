// The card as a picture. What is drawn on the page is measured into a list of shapes and texts, which is
// then written as SVG or painted on a canvas. Strict policies block images of the page's own HTML, and
// other programs cannot read one.

/** Around the card, in CSS pixels. */
const MARGIN = 16;
/** Pixels of an image for each of the page, as far as browsers have canvases as large. */
const SCALE = 2;
const LARGEST = { side: 16_000, area: 16_000_000 };

/** What is for readers who can press it. */
const CONTROLS = ".tools, .take, .ask, details:not([open]), summary, .field > .readout";
/** What is there and cannot be seen. */
const UNSEEN = ".hidden, .hit";

const round = (number) => Math.round(number * 100) / 100;

/** A colour of any notation as three bytes in hexadecimal, and its opacity. */
const colour = (() => {
  const known = new Map();
  let pixel;
  return (css) => {
    if (!known.has(css)) {
      pixel ??= new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
      pixel.clearRect(0, 0, 1, 1);
      pixel.fillStyle = css;
      pixel.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = pixel.getImageData(0, 0, 1, 1).data;
      const hex = [red, green, blue].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      known.set(css, { hex: `#${hex}`, alpha: round(alpha / 255) });
    }
    return known.get(css);
  };
})();

/** The first colour behind an element that lets nothing through. */
function background(element) {
  for (let at = element; at; at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host) {
    const own = colour(getComputedStyle(at).backgroundColor);
    if (own.alpha === 1) return own;
  }
  return undefined;
}

/** A letter as it is seen, after the one before it. */
const TRANSFORMS = {
  uppercase: (letter, before, lang) => letter.toLocaleUpperCase(lang),
  lowercase: (letter, before, lang) => letter.toLocaleLowerCase(lang),
  capitalize: (letter, before, lang) => (/[\p{L}\p{M}\p{N}]/u.test(before) ? letter : letter.toLocaleUpperCase(lang)),
};

/** Where a word may end in a hyphen, which is seen only there. */
const SOFT_HYPHEN = "\u{ad}";

/** All that is drawn in an element, from the top left of a box. */
class Drawing {
  shapes = [];
  #left;
  #top;
  #metrics = new OffscreenCanvas(1, 1).getContext("2d");

  constructor(element, box) {
    this.#left = box.left;
    this.#top = box.top;
    this.#element(element);
  }

  #x = (x) => round(x - this.#left + MARGIN);
  #y = (y) => round(y - this.#top + MARGIN);

  #element(element) {
    if (element.matches(UNSEEN)) return;
    const style = getComputedStyle(element);
    if (style.display === "none" || style.visibility !== "visible") return;
    const tag = element.localName;
    if (["rect", "line", "polyline", "circle", "path"].includes(tag)) return this.#figure(tag, element, style);
    if (style.display !== "contents" && tag !== "text" && tag !== "tspan") this.#box(element, style);
    for (const child of element.childNodes) {
      if (child.nodeType === Node.ELEMENT_NODE) this.#element(child);
      else if (child.nodeType === Node.TEXT_NODE) this.#text(child, element, style);
    }
  }

  /** The background and the borders of a box. */
  #box(element, style) {
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    const fill = colour(style.backgroundColor);
    if (fill.alpha && width && height) {
      const at = { x: this.#x(left), y: this.#y(top), width: round(width), height: round(height) };
      this.shapes.push({ tag: "rect", ...at, rx: parseFloat(style.borderTopLeftRadius) || 0, fill });
    }
    const side = (name, [x1, y1, x2, y2], inwards) => {
      const thick = parseFloat(style[`border${name}Width`]);
      const kind = style[`border${name}Style`];
      if (!thick || kind === "none" || kind === "hidden") return;
      const [x, y] = [inwards[0] * thick / 2, inwards[1] * thick / 2];
      this.#line([[x1 + x, y1 + y], [x2 + x, y2 + y]], {
        stroke: colour(style[`border${name}Color`]),
        thick,
        dash: kind === "dashed" ? [2 * thick, 2 * thick] : [],
      });
    };
    side("Top", [left, top, right, top], [0, 1]);
    side("Bottom", [left, bottom, right, bottom], [0, -1]);
    side("Left", [left, top, left, bottom], [1, 0]);
    side("Right", [right, top, right, bottom], [-1, 0]);
  }

  #line(points, { stroke, thick, dash }) {
    if (!stroke.alpha || !thick) return;
    const placed = points.map(([x, y]) => [this.#x(x), this.#y(y)]);
    this.shapes.push({ tag: "polyline", points: placed, stroke, thick, dash });
  }

  /** A shape of a chart. */
  #figure(tag, element, style) {
    const fill = colour(style.fill === "none" ? "transparent" : style.fill);
    const pen = {
      stroke: colour(style.stroke === "none" ? "transparent" : style.stroke),
      thick: parseFloat(style.strokeWidth),
      dash: style.strokeDasharray === "none" ? [] : style.strokeDasharray.split(/[\s,]+/).map(parseFloat),
    };
    if (tag === "rect") {
      const { left, top, width, height } = element.getBoundingClientRect();
      const at = { x: this.#x(left), y: this.#y(top), width: round(width), height: round(height) };
      if (fill.alpha && width) this.shapes.push({ tag, ...at, rx: 0, fill });
      return;
    }
    const matrix = element.getScreenCTM();
    if (!matrix) return;
    const on = (x, y) => {
      const point = new DOMPoint(x, y).matrixTransform(matrix);
      return [point.x, point.y];
    };
    if (tag === "circle") {
      const [x, y] = on(element.cx.baseVal.value, element.cy.baseVal.value);
      this.shapes.push({ tag, cx: this.#x(x), cy: this.#y(y), r: parseFloat(style.r) || 0, fill });
    } else if (tag === "line") {
      const [x1, y1, x2, y2] = ["x1", "y1", "x2", "y2"].map((name) => element[name].baseVal.value);
      this.#line([on(x1, y1), on(x2, y2)], pen);
    } else if (tag === "path") {
      // Marks, each from one side of a strip to the other.
      for (const [, x] of element.getAttribute("d").matchAll(/M(\d+),0v1/g)) this.#line([on(x, 0), on(x, 1)], pen);
    } else {
      this.#line([...element.points].map(({ x, y }) => on(x, y)), pen);
    }
  }

  /** A text, each of its lines by itself: that they break where the page breaks them. */
  #text(node, element, style) {
    if (!node.data.trim()) return;
    const range = document.createRange();
    const lines = [];
    const transform = TRANSFORMS[style.textTransform] ?? ((letter) => letter);
    const { lang } = element.closest("[lang]") ?? document.documentElement;
    let at = 0;
    let before = "";
    for (const letter of node.data) {
      range.setStart(node, at);
      range.setEnd(node, (at += letter.length));
      const line = lines.at(-1);
      let seen = transform(letter, before, lang);
      before = letter;
      // Spaces that CSS collapses count between two letters of a line only; all others are letters.
      if (/[ \t\n]/.test(letter)) {
        if (line) line.text += " ";
        continue;
      }
      // Behind a break, the first one may be the end of the line before.
      const rect = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
      if (letter === SOFT_HYPHEN) {
        if (!rect.width) continue;
        seen = "\u{2010}";
      }
      if (line && Math.abs(line.top - rect.top) < rect.height / 2) {
        line.text += seen;
        line.left = Math.min(line.left, rect.left);
        line.right = Math.max(line.right, rect.right);
      } else {
        const { left, right, top, height } = rect;
        lines.push({ text: seen, left, right, top, height });
      }
    }
    const font = [style.fontStyle, style.fontWeight, style.fontSize, style.fontFamily].join(" ");
    this.#metrics.font = font;
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = this.#metrics.measureText("x");
    const rtl = style.direction === "rtl";
    const inChart = element instanceof SVGElement;
    for (const { text, left, right, top, height } of lines) {
      const y = top + (height * up) / (up + down);
      const fill = colour(inChart ? style.fill : style.color);
      this.shapes.push({
        tag: "text",
        text: text.replace(/ +/g, " ").replace(/ $/, ""),
        x: this.#x(rtl ? right : left),
        y: this.#y(y),
        length: round(right - left),
        rtl,
        font,
        style: {
          family: style.fontFamily,
          size: parseFloat(style.fontSize),
          weight: style.fontWeight,
          slant: style.fontStyle === "normal" ? undefined : style.fontStyle,
          spacing: style.letterSpacing === "normal" ? "0px" : style.letterSpacing,
        },
        fill,
      });
      if (element.closest("a")) {
        const under = y + parseFloat(style.fontSize) * 0.15;
        this.#line([[left, under], [right, under]], { stroke: fill, thick: 1, dash: [] });
      }
    }
  }
}

/** The shapes of a card as it is now, the size of the picture, and what is behind them. */
function draw(card) {
  const stage = card.parentNode;
  const { width } = card.getBoundingClientRect();
  // Laid out once more, without what is not drawn, and gone before anybody can see or hear it.
  const copy = stage.cloneNode();
  copy.inert = true;
  copy.ariaHidden = "true";
  Object.assign(copy.style, { position: "absolute", left: "0", top: "0", width: `${width}px` });
  const clone = card.cloneNode(true);
  for (const part of clone.querySelectorAll(CONTROLS)) part.remove();
  for (const part of clone.querySelectorAll(".scroll")) part.classList.remove("scroll");
  // The heads of a table sort it; on a picture they are words.
  for (const button of clone.querySelectorAll("button")) button.replaceWith(...button.childNodes);
  copy.append(clone);
  stage.after(copy);
  try {
    // A table of many columns is wider than the card, and nothing scrolls in a picture.
    const wide = () => Math.max(width, clone.scrollWidth);
    copy.style.width = `${wide()}px`;
    const box = clone.getBoundingClientRect();
    const size = {
      width: Math.ceil(wide() + 2 * MARGIN),
      height: Math.ceil(box.height + 2 * MARGIN),
    };
    const { shapes } = new Drawing(clone, box);
    copy.style.color = "Canvas";
    return { shapes, behind: background(card) ?? colour(getComputedStyle(copy).color), ...size };
  } finally {
    copy.remove();
  }
}

// As SVG.

const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text inside XML, without what XML cannot have. */
const xml = (text) =>
  String(text)
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (letter) => ESCAPED[letter]);

function element(name, attributes, content = "") {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([key, value]) => ` ${key}="${xml(value)}"`)
    .join("");
  return content ? `<${name}${written}>${content}</${name}>` : `<${name}${written}/>`;
}

const filled = ({ hex, alpha }) => ({ fill: hex, "fill-opacity": alpha < 1 ? alpha : undefined });

const WRITERS = {
  rect: ({ x, y, width, height, rx, fill }) =>
    element("rect", { x, y, width, height, rx: rx || undefined, ...filled(fill) }),
  circle: ({ cx, cy, r, fill }) => element("circle", { cx, cy, r, ...filled(fill) }),
  polyline: ({ points, stroke, thick, dash }) =>
    element("polyline", {
      points: points.map((point) => point.join(",")).join(" "),
      fill: "none",
      stroke: stroke.hex,
      "stroke-opacity": stroke.alpha < 1 ? stroke.alpha : undefined,
      "stroke-width": thick,
      "stroke-dasharray": dash.join(" "),
      "stroke-linejoin": "round",
    }),
  text: ({ text, x, y, length, rtl, style, fill }) =>
    element(
      "text",
      {
        x,
        y,
        textLength: length,
        lengthAdjust: "spacingAndGlyphs",
        direction: rtl ? "rtl" : undefined,
        "font-family": style.family,
        "font-size": style.size,
        "font-weight": style.weight,
        "font-style": style.slant,
        ...filled(fill),
      },
      xml(text),
    ),
};

/** The names of Dublin Core for what a picture says of itself. */
const TERMS = { title: "title", description: "description", source: "source", license: "rights", address: "identifier" };

/** The card as a document of SVG. */
export function svg(card, about) {
  const { shapes, behind, width, height } = draw(card);
  const terms = Object.entries(TERMS)
    .filter(([key]) => about[key])
    .map(([key, term]) => `<dc:${term}>${xml(about[key])}</dc:${term}>`)
    .join("");
  const rdf =
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<rdf:Description rdf:about="">${terms}</rdf:Description></rdf:RDF></metadata>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">` +
    `<title>${xml(about.title)}</title><desc>${xml(about.description)}</desc>${rdf}` +
    element("rect", { width, height, ...filled(behind) }) +
    shapes.map((shape) => WRITERS[shape.tag](shape)).join("\n") +
    "</svg>"
  );
}

// As PNG.

const css = ({ hex, alpha }) => hex + Math.round(alpha * 255).toString(16).padStart(2, "0");

const PAINTERS = {
  rect: (on, { x, y, width, height, rx, fill }) => {
    on.fillStyle = css(fill);
    on.beginPath();
    on.roundRect(x, y, width, height, rx);
    on.fill();
  },
  circle: (on, { cx, cy, r, fill }) => {
    on.fillStyle = css(fill);
    on.beginPath();
    on.arc(cx, cy, r, 0, 2 * Math.PI);
    on.fill();
  },
  polyline: (on, { points, stroke, thick, dash }) => {
    on.strokeStyle = css(stroke);
    on.lineWidth = thick;
    on.lineJoin = "round";
    on.setLineDash(dash);
    on.beginPath();
    for (const [x, y] of points) on.lineTo(x, y);
    on.stroke();
  },
  text: (on, { text, x, y, rtl, font, style, fill }) => {
    on.fillStyle = css(fill);
    on.font = font;
    on.letterSpacing = style.spacing;
    on.direction = rtl ? "rtl" : "ltr";
    on.textAlign = "start";
    on.fillText(text, x, y);
  },
};

/** The keywords of PNG for the same. */
const KEYWORDS = { title: "Title", description: "Description", source: "Source", license: "Copyright", address: "Comment" };

/** The card as an image. */
export async function png(card, about) {
  const { shapes, behind, width, height } = draw(card);
  const { side, area } = LARGEST;
  const scale = Math.min(SCALE, side / width, side / height, Math.sqrt(area / (width * height)));
  const canvas = new OffscreenCanvas(Math.floor(width * scale), Math.floor(height * scale));
  const on = canvas.getContext("2d");
  on.scale(scale, scale);
  PAINTERS.rect(on, { x: 0, y: 0, width, height, rx: 0, fill: behind });
  for (const shape of shapes) PAINTERS[shape.tag](on, shape);
  const blob = await canvas.convertToBlob({ type: "image/png" });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const texts = Object.entries(KEYWORDS)
    .filter(([key]) => about[key])
    .map(([key, keyword]) => chunk("iTXt", new TextEncoder().encode(`${keyword}\0\0\0\0\0${about[key]}`)));
  // Behind the signature and the header.
  const head = 33;
  return new Blob([bytes.slice(0, head), ...texts, bytes.slice(head)], { type: "image/png" });
}

/** A chunk of a PNG file: its length, type and data, and the checksum of the last two. */
function chunk(type, data) {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  let sum = ~0;
  for (const byte of bytes.subarray(4, 8 + data.length)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  view.setUint32(8 + data.length, ~sum);
  return bytes;
}
