// By hand, as little as it takes: the limit. Bars stand in a table, which everybody can read.

import { rows, source, target, title, unit } from "./data.js";

const percent = (value) => `${(value / 20) * 100}%`;

export function draw(place) {
  const bars = rows.map(({ name, value, own }) => {
    const line = document.createElement("tr");
    const bar = `<svg width="${percent(value)}" height="16"><rect width="100%" height="16" fill="${own ? "#b3261e" : "#8a8a8a"}"/></svg>`;
    line.innerHTML = `<th scope="row">${name}</th><td>${bar} ${value}${own ? ` ${unit}` : ""}</td>`;
    return line;
  });
  place.innerHTML = `<h3>${title}</h3>
    <div class="plot"><table></table>
      <svg class="rule"><line x1="${percent(target.value)}" x2="${percent(target.value)}" y2="100%" stroke="#1a1a1a" stroke-dasharray="3"/></svg>
    </div>
    <p>${target.label}</p>
    <p>Source: <a href="${source.url}">${source.name}</a></p>`;
  place.querySelector("table").append(...bars);
}
