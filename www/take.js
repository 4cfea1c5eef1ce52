// Hands to the reader what a card has made: to the clipboard, to another program, as a file. Loaded
// when the reader opens that part of a card.

import { png, svg } from "./picture.js";

/** Whether the text is on the clipboard. The older way works in frames that may not use the newer. */
async function copy(text, stage) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement("textarea");
    field.className = "unseen";
    field.value = text;
    const focused = stage.getRootNode().activeElement;
    stage.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    focused?.focus({ preventScroll: true });
    return done;
  }
}

function save(content, { file, type }) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = file;
  link.click();
  // The browser has taken hold of it by then; what is kept forever is memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return "saved";
}

const copied = async (text, stage) => ((await copy(text, stage)) ? "copied" : "refused");

/** Does what a card orders, and resolves to what came of it. */
export async function take(order, stage) {
  const card = stage.querySelector(".fact-box");
  switch (order.how) {
    case "copy":
      return copied(order.text, stage);
    case "share":
      try {
        await navigator.share({ title: order.title, url: order.text });
        return "shared";
      } catch (error) {
        return error.name === "AbortError" ? "cancelled" : copied(order.text, stage);
      }
    case "svg":
      return save(svg(card, order.about), order);
    case "png":
      return save(await png(card, order.about), order);
    default:
      return save(order.text, order);
  }
}
