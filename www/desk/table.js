// A table that is copied from a page or a spreadsheet, which hands it over as HTML.

/** The cells of the first table in HTML, rows of text; nothing where there is none. A cell that goes over several
    rows or columns stands in the first of them; one at the start of a row, such as the name of a place, in each row. */
export function cells(html) {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return undefined;
  const rows = [];
  const all = [...table.rows].filter(isSeen);
  for (const [index, row] of all.entries()) {
    const filled = (rows[index] ??= []);
    let column = 0;
    for (const cell of [...row.cells].filter(isSeen)) {
      while (filled[column] !== undefined) column += 1;
      const own = text(cell);
      // Of no number, it goes over all that are left.
      const rowSpan = cell.rowSpan || all.length - index;
      for (let down = 0; down < rowSpan; down += 1) {
        for (let along = 0; along < cell.colSpan; along += 1) {
          const here = along === 0 && (down === 0 || (column === 0 && index > 0));
          (rows[index + down] ??= [])[column + along] = here ? own : "";
        }
      }
    }
  }
  return rows.slice(0, all.length).map((row) => Array.from(row, (cell) => cell ?? ""));
}

const isSeen = (element) => !element.hidden && element.style?.display !== "none";

/** What is on a line of its own. */
const LINES = "address, blockquote, br, dd, div, dl, dt, figure, h1, h2, h3, h4, h5, h6, hr, li, ol, p, pre, table, td, tr, ul";
const LINE = "\u2028";
/** Marks of notes: `[1]`, `a, b`, `*`, `1)`, `1,2`. */
const NOTE = /^(\[.*\]|\(.*\)|[a-z](,\s*[a-z])*|[^\p{L}\d]*|\d+\)|\d+(,\s*\d+)+)$/iu;
const SUPERSCRIPT = { "-": "⁻", "−": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };

/** What is read in a cell: without marks of notes and what is hidden. */
function text(cell) {
  for (const part of cell.querySelectorAll("*")) if (!isSeen(part) || part.matches("style, script")) part.remove();
  for (const line of cell.querySelectorAll(LINES)) {
    line.before(LINE);
    line.after(LINE);
  }
  for (const above of cell.querySelectorAll("sup")) above.replaceWith(raised(above.textContent.trim(), before(above, cell)));
  // Two numbers are not one with a space in it.
  return cell.textContent.replace(/(?<=\d)\s*\u2028\s*(?=\d)/g, "; ").trim();
}

/** The text of a cell before a part of it. */
function before(part, cell) {
  const range = cell.ownerDocument.createRange();
  range.setStart(cell, 0);
  range.setEndBefore(part);
  return range.toString();
}

/** What is raised is a power after a number or a short unit (10⁶, km²), and else a note's mark if it looks like one. */
function raised(text, before) {
  if (!/^[-−]?\d+$/.test(text)) return NOTE.test(text) ? "" : text;
  return /(\d|(^|[^\p{L}])\p{Ll}{1,3})$/u.test(before) ? text.replace(/./g, (sign) => SUPERSCRIPT[sign]) : "";
}
