// When a reader pauses: what has changed by then is told to those who listen, and not each step there.

/** How long nothing changes in a pause, in milliseconds: longer than between two presses of a key. */
const PAUSE = 500;

/** What ends a press, also one that was lost to another window or element. */
const ENDS = ["keyup", "pointerup", "pointercancel", "blur"];

/** A function that calls the last `done` that it was given when the reader of `stage` pauses. Not while
    something is held down there: a key repeats only after as long as a pause, and a thumb that is dragged may
    stand still. Not at `change`, which a range tells of each key, too. */
export function rests(stage) {
  let waiting, timer, held;
  const wait = () => {
    clearTimeout(timer);
    if (!waiting || held) return;
    timer = setTimeout(() => {
      const done = waiting;
      waiting = undefined;
      // A card that is gone has nothing to tell.
      if (stage.isConnected) done();
    }, PAUSE);
  };
  const release = () => {
    held = false;
    for (const type of ENDS) removeEventListener(type, release, true);
    wait();
  };
  const hold = ({ isTrusted }) => {
    // What is asked again is not held.
    if (!isTrusted) return;
    held = true;
    for (const type of ENDS) addEventListener(type, release, true);
    wait();
  };
  for (const type of ["keydown", "pointerdown"]) stage.addEventListener(type, hold, true);
  return (done) => {
    waiting = done;
    wait();
  };
}
