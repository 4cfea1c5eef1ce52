// Chart.js with what this chart needs registered, as its documentation on bundling shows. Labels and the
// target's line are a plugin of the page, as its documentation on plugins shows.

import { BarController, BarElement, CategoryScale, Chart, LinearScale, SubTitle, Title } from "chart.js";
import { colours, rows, size, source, target, title, unit } from "./data.js";

Chart.register(BarController, BarElement, CategoryScale, LinearScale, SubTitle, Title);

const marks = {
  id: "marks",
  afterDatasetsDraw(chart) {
    const { ctx, chartArea, scales } = chart;
    const at = scales.x.getPixelForValue(target.value);
    ctx.save();
    ctx.strokeStyle = colours.rule;
    ctx.setLineDash([3, 3]);
    ctx.beginPath();
    ctx.moveTo(at, chartArea.top);
    ctx.lineTo(at, chartArea.bottom);
    ctx.stroke();
    ctx.fillStyle = colours.rule;
    ctx.textBaseline = "middle";
    rows.forEach(({ value, own }, index) => {
      const bar = chart.getDatasetMeta(0).data[index];
      ctx.fillText(own ? `${value} ${unit}` : `${value}`, bar.x + 4, bar.y);
    });
    ctx.restore();
  },
};

export function draw(place) {
  const canvas = place.appendChild(document.createElement("canvas"));
  Object.assign(canvas, size);
  new Chart(canvas, {
    type: "bar",
    data: {
      labels: rows.map(({ name }) => name),
      datasets: [
        {
          data: rows.map(({ value }) => value),
          backgroundColor: rows.map(({ own }) => (own ? colours.own : colours.other)),
        },
      ],
    },
    options: {
      indexAxis: "y",
      animation: false,
      responsive: false,
      scales: { x: { max: 20, display: false } },
      plugins: {
        title: { display: true, text: title },
        subtitle: { display: true, position: "bottom", text: `${target.label}. Source: ${source.name}` },
      },
    },
    plugins: [marks],
  });
}
