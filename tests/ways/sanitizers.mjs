// What sanitizers and a reader view leave of a figure, each as it comes: reads HTML, writes JSON of
// names and HTML.

import { readFileSync } from "node:fs";
import { Readability } from "@mozilla/readability";
import createDOMPurify from "dompurify";
import { JSDOM } from "jsdom";
import sanitizeHtml from "sanitize-html";

const figure = readFileSync(0, "utf8");

/** The reader view of an article that ends with the figure. */
function readable() {
  const page = readFileSync(new URL("../../www/mexico.html", import.meta.url), "utf8");
  const { document } = new JSDOM(page, { url: "https://news.example/mexico" }).window;
  const [aside, card] = document.querySelectorAll("fact-box");
  aside.remove();
  card.outerHTML = figure;
  return new Readability(document).parse().content;
}

const left = {
  DOMPurify: createDOMPurify(new JSDOM("").window).sanitize(figure),
  "sanitize-html": sanitizeHtml(figure),
  Readability: readable(),
};
console.log(JSON.stringify(left));
