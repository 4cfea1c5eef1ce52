// What every page of the benchmark does: draws, and says when that has been painted.

/** Marks the time when what has been drawn by now is on the screen: a task after the next frame. */
export function painted(name) {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.mark(name));
      port2.postMessage(undefined);
    });
  });
}

/** Draws a chart in each place of the page. */
export async function run(draw) {
  for (const place of document.querySelectorAll(".chart")) await draw(place);
  await painted("chart");
}
