// The page of the card: its loader draws, this only says when all of them answer.

import { painted } from "./page.js";

let left = document.querySelectorAll("fact-box").length;
addEventListener("fact-box-ready", async () => {
  left -= 1;
  if (left === 0) await painted("chart");
});
