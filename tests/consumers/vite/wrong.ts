// Each statement is a mistake that the types find.
import { type Card, mount } from "fact-box";

declare const place: Element;
mount(place, { version: 2, facts: [], subjects: {} });
mount(place, { version: 1, facts: [{ id: "co2", label: "CO2", type: "numbers" }], subjects: {} });
mount(place, { version: 1, facts: [], subjects: { MEX: { name: "Mexico", values: { co2: true } } } });
export const unknown: Card = { version: 1, facts: [], subjects: {}, titel: "Mexico" };
mount(place, "{}", { theme: "blue" });
mount(place, "{}").update(7);
document.querySelector("fact-box")!.json = 7;
