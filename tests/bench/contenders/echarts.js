// ECharts with what this chart needs registered, as its documentation on tree-shaking shows.

import { BarChart } from "echarts/charts";
import { AriaComponent, GridComponent, MarkLineComponent, TitleComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { colours, rows, size, source, target, title, unit } from "./data.js";

use([AriaComponent, BarChart, GridComponent, MarkLineComponent, SVGRenderer, TitleComponent]);

export function draw(place) {
  const chart = init(place, null, { renderer: "svg", ...size });
  chart.setOption({
    animation: false,
    aria: { enabled: true },
    title: { text: title, subtext: `${target.label}. Source: ${source.name}`, sublink: source.url },
    grid: { left: 110, top: 50, bottom: 5 },
    xAxis: { type: "value", max: 20, show: false },
    yAxis: { type: "category", inverse: true, data: rows.map(({ name }) => name) },
    series: [
      {
        type: "bar",
        data: rows.map(({ value, own }) => ({ value, itemStyle: { color: own ? colours.own : colours.other } })),
        label: {
          show: true,
          position: "right",
          formatter: ({ dataIndex, value }) => (rows[dataIndex].own ? `${value} ${unit}` : `${value}`),
        },
        markLine: {
          symbol: "none",
          label: { show: false },
          lineStyle: { color: colours.rule, type: "dashed" },
          data: [{ xAxis: target.value }],
        },
      },
    ],
  });
}
