// The work: what the Mexico card compares. All contenders draw the same.

export const title = "CO2 emissions, 2019";
export const unit = "tons per person";
export const rows = [
  { name: "Mexico", value: 3.4, own: true },
  { name: "World average", value: 4.7, own: false },
  { name: "US", value: 16, own: false },
];
export const target = { value: 2, label: "2: target for 2030" };
export const source = { name: "Our World in Data, 2021 edition", url: "https://ourworldindata.org/co2-emissions" };
export const colours = { own: "#b3261e", other: "#8a8a8a", rule: "#1a1a1a" };
/** The size of a drawing, in CSS pixels. */
export const size = { width: 640, height: 160 };
