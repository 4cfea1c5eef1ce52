// Fetched with the second part of the WebAssembly: what it calls, and what makes ready what answers.

export { default as bindings } from "later-glue";
export { rehearse } from "./rehearse.js";
