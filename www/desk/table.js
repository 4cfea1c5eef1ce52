// A table that is copied from a page or a spreadsheet, which hands it over as HTML.

/** The cells of the first table in HTML, rows of text; nothing where there is none. A cell that goes over several
    rows or columns stands in the first of them. */
export function cells(html) {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return undefined;
  const rows = [];
  for (const [index, row] of [...table.rows].entries()) {
    const own = (rows[index] ??= []);
    let column = 0;
    for (const cell of row.cells) {
      while (own[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let along = 0; along < cell.colSpan; along += 1) {
          const first = down === 0 && along === 0;
          (rows[index + down] ??= [])[column + along] = first ? text(cell) : "";
        }
      }
    }
  }
  return rows.slice(0, table.rows.length).map((row) => Array.from(row, (cell) => cell ?? ""));
}

/** What is read in a cell: without marks of notes and what is hidden. */
function text(cell) {
  for (const part of cell.querySelectorAll("sup, style, script, [hidden], [style*='display:none']")) part.remove();
  return cell.textContent.trim();
}
