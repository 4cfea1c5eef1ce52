// <json-editor>: CodeMirror with the format's schema. `show(text, problems)` gives it its text, and what is wrong
// with it; `json-input` tells what is typed, `json-pause` that what comes next is to be undone by itself: what is pasted,
// and what is typed when somebody comes back.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, defaultHighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { complete } from "./complete.js";

/** The smallest change that makes one text another: what is not changed keeps the cursor. */
function difference(from, to) {
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start += 1;
  let end = 0;
  const most = Math.min(from.length, to.length) - start;
  while (end < most && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1;
  return { from: start, to: from.length - end, insert: to.slice(start, to.length - end) };
}

class JsonEditor extends HTMLElement {
  #view;
  #told = "";

  connectedCallback() {
    if (this.#view) return;
    // CodeMirror's own styles stand in a shadow root as strict policies allow.
    const root = this.attachShadow({ mode: "open" });
    this.#view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        extensions: [
          lineNumbers(),
          lintGutter(),
          history(),
          drawSelection(),
          bracketMatching(),
          closeBrackets(),
          highlightActiveLine(),
          autocompletion({ override: [complete] }),
          syntaxHighlighting(defaultHighlightStyle),
          json(),
          // Tab leaves it, as it does any field.
          keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ "aria-label": "The card as JSON", tabindex: "0" }),
          EditorView.theme({
            "&": { fontSize: "0.8125rem", border: "1px solid var(--line)", backgroundColor: "#fff", color: "#111" },
            "&.cm-focused": { outline: "3px solid var(--main)" },
            ".cm-content": { fontFamily: "ui-monospace, monospace" },
            ".cm-scroller": { maxHeight: "28em" },
            ".cm-tooltip.cm-tooltip-autocomplete > ul": { minWidth: "min(250px, 60vw)", maxWidth: "60vw" },
            // Over the width that it computes for itself.
            ".cm-tooltip.cm-completionInfo": { maxWidth: "min(400px, 60vw) !important" },
            ".cm-gutters": { color: "#595959", backgroundColor: "#f6f6f6" },
          }),
          EditorView.domEventHandlers({ blur: () => this.#pause() }),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged) return;
            const text = update.state.doc.toString();
            if (text === this.#told) return;
            this.#told = text;
            const isWhole = update.transactions.some((own) => own.isUserEvent("input.paste") || own.isUserEvent("input.drop"));
            if (isWhole) this.#pause();
            this.dispatchEvent(new CustomEvent("json-input", { detail: text }));
            if (isWhole) this.#pause();
          }),
        ],
      }),
    });
  }

  #pause() {
    this.dispatchEvent(new CustomEvent("json-pause"));
  }

  show(text, problems) {
    const view = this.#view;
    const now = view.state.doc.toString();
    this.#told = text;
    if (now !== text) view.dispatch({ changes: difference(now, text) });
    // What is long is marked at its start.
    const near = ({ from, to }) => Math.min(Math.max(to, from), view.state.doc.lineAt(from).to);
    const told = problems.map((problem) => ({ ...problem, to: near(problem) }));
    view.dispatch(setDiagnostics(view.state, told));
  }
}

customElements.define("json-editor", JsonEditor);
