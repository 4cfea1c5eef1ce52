// <fact-box> in JSX, for React 19 and later, which sets properties of elements and hears their events:
// `import type {} from "fact-box/react"`.

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { Change, FactBoxElement, Problem, Ready } from "./fact-box.js";
import type { Options } from "./index.js";

interface Properties extends Omit<Options, "id" | "lang"> {
  /** The card; the element must have been defined before it is rendered. */
  json?: FactBoxElement["json"];
  /** The id of a script on the page that holds the card. */
  card?: string;
  /** The address of that JSON. */
  src?: string;
  "onfact-box-ready"?: (event: CustomEvent<Ready>) => void;
  "onfact-box-change"?: (event: CustomEvent<Change>) => void;
  "onfact-box-error"?: (event: CustomEvent<Problem>) => void;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "fact-box": DetailedHTMLProps<HTMLAttributes<FactBoxElement>, FactBoxElement> & Properties;
    }
  }
}
