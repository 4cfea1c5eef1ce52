// Which of the cards that come in are valid, for the JSON Schema that the package has.

import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";
import schema from "fact-box/schema" with { type: "json" };

const ajv = formats(new Ajv({ allErrors: true, strict: true, strictTypes: false }));
const valid = ajv.compile(schema);
const cards = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(cards.map((card) => (valid(card) ? "" : ajv.errorsText(valid.errors)))));
