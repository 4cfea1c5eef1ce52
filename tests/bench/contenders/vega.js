// Vega-Embed with a specification of Vega-Lite, by its documentation.

import embed from "vega-embed";
import { colours, rows, size, source, target, title, unit } from "./data.js";

const bars = {
  y: { field: "name", type: "nominal", sort: null, axis: { title: null } },
  x: { field: "value", type: "quantitative", scale: { domain: [0, 20] }, axis: null },
};

export async function draw(place) {
  await embed(
    place,
    {
      $schema: "https://vega.github.io/schema/vega-lite/v6.json",
      ...size,
      title: { text: title, subtitle: `${target.label}. Source: ${source.name}` },
      data: { values: rows.map((row) => ({ ...row, label: row.own ? `${row.value} ${unit}` : `${row.value}` })) },
      layer: [
        {
          mark: "bar",
          encoding: {
            ...bars,
            color: { condition: { test: "datum.own", value: colours.own }, value: colours.other },
          },
        },
        { mark: { type: "text", align: "left", dx: 4 }, encoding: { ...bars, text: { field: "label" } } },
        { mark: { type: "rule", strokeDash: [3, 3] }, encoding: { x: { datum: target.value } } },
      ],
    },
    { actions: false, renderer: "svg" },
  );
}
