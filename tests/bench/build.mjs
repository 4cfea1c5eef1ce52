// Makes the pages of the benchmark: a script for each contender, as small as it gets, and for each number of
// charts a page with the same article around them.
//
//   node tests/bench/build.mjs COMMAND OUT     COMMAND is `fact-box`

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { buildSync } from "esbuild";

const [command, out] = process.argv.slice(2);
const contenders = ["plain", "preact", "chartjs", "plot", "highcharts", "echarts", "vega"];
/** How many charts a page has. */
const counts = [1, 10, 50, 200];
/** The cards that are asked: places and years, and how many facts. */
const asked = [[3, 1, 1], [3, 60, 1], [217, 1, 1], [217, 31, 1], [217, 60, 1], [217, 60, 5], [10000, 1, 1]];

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
cpSync("dist", `${out}/dist`, { recursive: true });

function write(name, content) {
  const bytes = Buffer.from(content);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${out}/${name}`, bytes);
  writeFileSync(`${out}/${name}.br`, brotliCompressSync(bytes, { params }));
}

function script(name, contents) {
  const built = buildSync({
    stdin: { contents, resolveDir: "tests/bench" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: ["chrome123"],
    define: { "process.env.NODE_ENV": '"production"' },
  });
  write(`${name}.js`, built.outputFiles[0].text);
}
for (const name of contenders) {
  script(name, `import { draw } from "./contenders/${name}.js"; import { run } from "./page.js"; run(draw);`);
}
script("card", `import "./card.js";`);

const paragraph = "<p>Mexico holds the presidency of the Security Council this month. What it emits stands below.</p>";
const page = (head, body) => `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>Mexico takes the gavel</title>
<style>body { margin: 0 auto; max-width: 640px; font: 17px/1.5 Georgia, serif } .chart { margin: 0; min-height: 240px } .plot { position: relative } .plot table { width: 100% } .plot .rule { position: absolute; inset: 0; width: 100%; height: 100% } th { width: 120px; text-align: start }</style>
${head}
<article>
<h1>Mexico takes the gavel</h1>
${paragraph}
${body}
${paragraph}
</article>
`;
const repeat = (text, count) => Array.from({ length: count }, () => text).join("\n");
for (const count of counts) {
  for (const name of contenders) {
    const head = `<script type="module" src="${name}.js"></script>`;
    write(`${name}-${count}.html`, page(head, repeat('<figure class="chart"></figure>', count)));
  }
}

/** A card as an element of a page, with its text. */
function element(name, card) {
  writeFileSync(`${out}/${name}.json`, JSON.stringify(card));
  return execFileSync(command, ["render", "--form", "element", `${out}/${name}.json`], { encoding: "utf8", maxBuffer: 1e9 });
}
const styled = '<link rel="stylesheet" href="dist/fact-box.css">';
/** What only the benchmark has: it is in the way of the text, too. */
const own = '<script type="module" src="card.js"></script>';
const head = `${styled}\n<script type="module" src="dist/fact-box.js"></script>\n${own}`;
const reference = JSON.parse(readFileSync("www/cards/mexico.json", "utf8"));
const facts = reference.facts.filter(({ id }) => id === "co2");
const compared = { ...reference, kicker: undefined, title: "CO2 emissions", facts };
for (const subject of Object.values(compared.subjects)) subject.values = { co2: subject.values.co2 };
const box = element("card", compared);
// All are made to run, also those that are far from the screen.
const eager = box.replace("<fact-box", '<fact-box loading="eager"');
// When their texts have been painted, which have the bars: a task after the next frame, as for all others.
const seen = `<script>
requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const bars = document.querySelectorAll("fact-box .bar");
    if (bars.length && bars[0].getBoundingClientRect().width) performance.mark("seen");
  };
  port2.postMessage(undefined);
});
</script>`;
for (const count of counts) write(`card-${count}.html`, page(head, repeat(count === 1 ? box : eager, count) + seen));
write("text-1.html", page(`${styled}\n${own}`, box + seen));
// A card that nobody comes to.
write("far-1.html", page(head, `<div style="height: 9000px"></div>${box}`));

/** A number that looks like one of a place and a year. */
const number = (place, year, fact) => Math.round(10 * (2 + ((place * 7919 + fact * 104729) % 160) / 10 + Math.sin(place + year / 5))) / 10;
for (const [places, years, count] of asked) {
  const ids = Array.from({ length: count }, (_, fact) => `fact${fact}`);
  const values = (place) => (fact) => years === 1
    ? number(place, 0, fact)
    : { from: 2021 - years, values: Array.from({ length: years }, (_, year) => number(place, year, fact)) };
  const subjects = Array.from({ length: places }, (_, place) => [
    `P${place}`,
    { name: `Place ${place}`, values: Object.fromEntries(ids.map((id, fact) => [id, values(place)(fact)])) },
  ]);
  const card = {
    version: 1, lang: "en", title: "Places", subject: "P0", compare: ["P1", "P2"],
    facts: ids.map((id, fact) => ({ id, label: `Fact ${fact}`, type: "number", decimals: 1, unit: "tons" })),
    subjects: Object.fromEntries(subjects),
  };
  write(`asked-${places}-${years}-${count}.html`, page(head, element(`asked-${places}-${years}-${count}`, card)));
}
