// Shows under each box what its editor is told.

function say(box, { path, message }) {
  const item = document.createElement("li");
  item.textContent = path ? `${path}: ${message}` : message;
  box.nextElementSibling.append(item);
}

addEventListener("fact-box-error", ({ target, detail }) => say(target, detail));
addEventListener("fact-box-ready", ({ target, detail }) => {
  for (const notice of detail.notices) say(target, notice);
});
