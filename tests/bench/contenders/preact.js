// Preact draws the same as the plain page, from a component.

import { h, render } from "preact";
import { rows, source, target, title, unit } from "./data.js";

const percent = (value) => `${(value / 20) * 100}%`;

function Bar({ name, value, own }) {
  return h("tr", null,
    h("th", { scope: "row" }, name),
    h("td", null,
      h("svg", { width: percent(value), height: 16 },
        h("rect", { width: "100%", height: 16, fill: own ? "#b3261e" : "#8a8a8a" })),
      ` ${value}${own ? ` ${unit}` : ""}`));
}

function Chart() {
  const at = percent(target.value);
  return [
    h("h3", null, title),
    h("div", { class: "plot" },
      h("table", null, rows.map((row) => h(Bar, { key: row.name, ...row }))),
      h("svg", { class: "rule" }, h("line", { x1: at, x2: at, y2: "100%", stroke: "#1a1a1a", "stroke-dasharray": 3 }))),
    h("p", null, target.label),
    h("p", null, "Source: ", h("a", { href: source.url }, source.name)),
  ];
}

export function draw(place) {
  render(h(Chart), place);
}
