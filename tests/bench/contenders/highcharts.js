// Highcharts, by its documentation: a bar chart with data labels and a plot line.

import Highcharts from "highcharts";
import { colours, rows, size, source, target, title, unit } from "./data.js";

export function draw(place) {
  Highcharts.chart(place, {
    chart: { type: "bar", animation: false, ...size },
    title: { text: title },
    caption: { text: target.label },
    credits: { text: `Source: ${source.name}`, href: source.url },
    legend: { enabled: false },
    xAxis: { categories: rows.map(({ name }) => name) },
    yAxis: {
      max: 20,
      visible: true,
      title: { text: null },
      plotLines: [{ value: target.value, color: colours.rule, dashStyle: "Dash", zIndex: 5, width: 1 }],
    },
    plotOptions: { series: { animation: false } },
    series: [
      {
        data: rows.map(({ value, own }) => ({ y: value, color: own ? colours.own : colours.other })),
        dataLabels: {
          enabled: true,
          formatter() {
            return rows[this.point.index].own ? `${this.y} ${unit}` : `${this.y}`;
          },
        },
      },
    ],
  });
}
