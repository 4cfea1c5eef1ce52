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
    const bytes = Array.isArray(own) && own.length >= FEW ? packed(own) : undefined;
    if (bytes) value[key] = bytes;
    else pack(own, levels - 1);
  }
}

/** A list as the bytes of its numbers, if it has only such: in a loop, which takes a fifth of what `from` with a function does. */
function packed(list) {
  const numbers = new Float64Array(list.length);
  for (let place = 0; place < list.length; place += 1) {
    const item = list[place];
    if (typeof item !== "number" && item !== null) return undefined;
    numbers[place] = item ?? NaN;
  }
  return new Uint8Array(numbers.buffer);
}
