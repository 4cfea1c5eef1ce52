// JSON with its lists of numbers as bytes, which come over to the WebAssembly at once: each number by itself would be
// several calls.

/** The lists and objects around a list of numbers, one of `subjects.MEX.values.co2.values`, at most. */
const LEVELS = 6;

/** Shorter ones are not worth it. */
const FEW = 4;

/** As the browser's, with the bytes of numbers of 64 bits in place of lists of numbers; what is not a number there is
    null. */
export const parse = (text) => {
  const value = JSON.parse(text);
  pack(value, LEVELS);
  return value;
};

function pack(value, levels) {
  if (typeof value !== "object" || !value || !levels) return;
  for (const key of Object.keys(value)) {
    const own = value[key];
    const numbers =
      Array.isArray(own) &&
      own.length >= FEW &&
      own.every((item) => typeof item === "number" || item === null);
    if (numbers) value[key] = new Uint8Array(Float64Array.from(own, (item) => item ?? NaN).buffer);
    else pack(own, levels - 1);
  }
}
