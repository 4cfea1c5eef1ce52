// Observable Plot, by its documentation: a bar, a text and a rule mark, a title and a caption.

import { barX, plot, ruleX, text } from "@observablehq/plot";
import { colours, rows, size, source, target, title, unit } from "./data.js";

export function draw(place) {
  place.append(
    plot({
      ...size,
      title,
      caption: `${target.label}. Source: ${source.name}`,
      marginLeft: 110,
      x: { axis: null, domain: [0, 20] },
      y: { domain: rows.map(({ name }) => name), label: null },
      ariaLabel: title,
      marks: [
        barX(rows, { x: "value", y: "name", fill: ({ own }) => (own ? colours.own : colours.other) }),
        text(rows, {
          x: "value",
          y: "name",
          text: ({ value, own }) => (own ? `${value} ${unit}` : `${value}`),
          textAnchor: "start",
          dx: 4,
        }),
        ruleX([target.value], { stroke: colours.rule, strokeDasharray: "3" }),
      ],
    }),
  );
}
