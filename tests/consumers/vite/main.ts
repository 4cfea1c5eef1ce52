import { type Card, type Change, FactBoxError, figure, mount } from "fact-box";
import "fact-box/define";
import "fact-box/fact-box.css";

const place = document.querySelector("#place")!;

const card: Card = {
  version: 1,
  title: "Mexico",
  subject: "MEX",
  compare: ["USA"],
  facts: [{ id: "co2", label: "CO2 emissions", type: "number", unit: "tons per person", year: 2019 }],
  subjects: {
    MEX: { name: "Mexico", values: { co2: { from: 2018, values: [3.6, 3.4] } } },
    USA: { name: "US", values: { co2: { "2019": 16 } } },
  },
};

const embed = "https://static.example/fact-box/embed.html";
const box = mount(place, card, { loading: "eager", theme: "light", id: "mounted", embed });
const changes: Change[] = [];
box.element.addEventListener("fact-box-change", ({ detail }) => changes.push(detail));

// Whatever is around it hears the same, and knows what.
const around: Change["compare"][] = [];
place.addEventListener("fact-box-change", ({ detail }) => around.push(detail.compare));
document.addEventListener("fact-box-change", ({ detail }) => around.push(detail.compare));
addEventListener("fact-box-change", ({ detail }) => around.push(detail.compare));

/** What becomes of a card of which nothing can be shown. */
async function fault(): Promise<string> {
  try {
    await box.update({ ...card, facts: [] });
    return "none";
  } catch (error) {
    if (!(error instanceof FactBoxError)) throw new FactBoxError({ code: "panic", message: String(error), path: "" });
    return `${error.code} ${error.path}: ${error.message}`;
  }
}

Object.assign(window, { box, card, changes, fault, figure });
