// The places in a function that may not run where the function does: the arms of an `if`, and what follows a statement of a
// block, which may have left it. They are numbered, alike whenever the same module is read.

import binaryen from "binaryen";

/** Where an expression of a kind has others, in the order in which they run. Of kinds that are not here nothing is known,
    and all of it stays. */
const PARTS = {
  Block: ["children"],
  If: ["condition", "ifTrue", "ifFalse"],
  Loop: ["body"],
  Break: ["value", "condition"],
  Switch: ["value", "condition"],
  Call: ["operands"],
  CallIndirect: ["operands", "target"],
  LocalSet: ["value"],
  GlobalSet: ["value"],
  Load: ["ptr"],
  Store: ["ptr", "value"],
  Unary: ["value"],
  Binary: ["left", "right"],
  Select: ["ifTrue", "ifFalse", "condition"],
  Drop: ["value"],
  Return: ["value"],
  MemoryGrow: ["delta"],
  MemoryCopy: ["dest", "source", "size"],
  MemoryFill: ["dest", "value", "size"],
  LocalGet: [],
  GlobalGet: [],
  Const: [],
};
const partsOf = new Map(Object.entries(PARTS).map(([kind, parts]) => [binaryen[`${kind}Id`], parts]));

/** What an expression has, or nothing where that is not known. */
function read(expression) {
  const id = binaryen.getExpressionId(expression);
  const parts = partsOf.get(id);
  if (!parts) return { id, children: [] };
  const own = binaryen.getExpressionInfo(expression);
  return { ...own, id, children: parts.flatMap((part) => own[part] || []) };
}

/** How many expressions one is made of: about half as many as its bytes. */
export const sizeOf = (expression) =>
  read(expression).children.reduce((size, own) => size + sizeOf(own), 1);

/** The places of an expression in turn: of a block from which of its statements on, of an `if` which arm. */
function each(expression, visit) {
  const { id, children } = read(expression);
  const [isBlock, isIf] = [id === binaryen.BlockId, id === binaryen.IfId];
  children.forEach((own, index) => {
    if (index > 0 && (isBlock || isIf)) visit(expression, index);
    each(own, visit);
  });
}

/** The functions of a module that are its own, with their bodies. */
function* functions(module) {
  for (let index = 0; index < module.getNumFunctions(); index++) {
    const own = binaryen.getFunctionInfo(module.getFunctionByIndex(index));
    if (!own.module) yield own;
  }
}

/** Has each function and each place of them call `ran`, with a number; and says whose numbers those are. */
export function noted(module, ran) {
  const owners = [];
  for (const { name, body } of functions(module)) {
    const note = () => module.call(ran, [module.i32.const(owners.push(name) - 1)], binaryen.none);
    const places = [];
    each(body, (...place) => places.push([...place, note()]));
    // From the last one on, as each moves what follows it.
    for (const [expression, index, own] of places.reverse()) {
      const { id, children } = read(expression);
      const noting = () => {
        const type = binaryen.getExpressionType(children[index]);
        return module.block(null, [own, children[index]], type);
      };
      if (id === binaryen.BlockId) binaryen.Block.insertChildAt(expression, index, own);
      else if (index === 1) binaryen.If.setIfTrue(expression, noting());
      else binaryen.If.setIfFalse(expression, noting());
    }
    const entered = note();
    const whole = module.block(null, [entered, body], binaryen.auto);
    binaryen.Function.setBody(module.getFunction(name), whole);
  }
  return owners;
}

/** What does not run of the functions of a module, by their names; `ran` are the numbers of what does. */
export function cold(module, ran) {
  const found = new Map();
  let number = 0;
  for (const { name, body } of functions(module)) {
    const numbers = new Map();
    each(body, (expression, index) => numbers.set(`${expression} ${index}`, number++));
    const entered = ran.has(number++);
    const places = [];
    let size = 0;
    // Of what does not run, the outermost.
    const look = (expression) => {
      const { id, children } = read(expression);
      const isBlock = id === binaryen.BlockId;
      const runs = (_, index) => ran.has(numbers.get(`${expression} ${index}`) ?? -1);
      const idle = (own, index) => index > 0 && (isBlock || id === binaryen.IfId) && !runs(own, index);
      for (const [index, own] of children.entries()) {
        if (!idle(own, index)) {
          look(own);
          continue;
        }
        const gone = isBlock ? children.slice(index) : [own];
        const more = gone.reduce((all, one) => all + sizeOf(one), 0);
        if (more >= LEAST) {
          places.push([expression, index, children.length]);
          size += more;
        }
        if (isBlock) return;
      }
    };
    if (entered) look(body);
    found.set(name, { places, size, whole: sizeOf(body) });
  }
  return found;
}

/** A place of fewer expressions stays: what takes its place is one. */
const LEAST = 2;

/** Puts a trap in these places. */
export function emptied(module, places) {
  for (const [expression, index, length] of places) {
    if (binaryen.getExpressionId(expression) === binaryen.BlockId) {
      for (let last = length - 1; last >= index; last--) binaryen.Block.removeChildAt(expression, last);
      binaryen.Block.appendChild(expression, module.unreachable());
    } else if (index === 1) {
      binaryen.If.setIfTrue(expression, module.unreachable());
    } else {
      binaryen.If.setIfFalse(expression, module.unreachable());
    }
  }
}
