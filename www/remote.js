// The JSON at the address of <fact-box src>. Fetched only where there is such an element.

/** In bytes: a table of every place and sixty years in five facts is half of it. */
const MOST = 4 * 1024 * 1024;
/** In milliseconds, for the whole answer. */
const PATIENCE = 10_000;

/** Resolves to the text at an address, or says what was there instead. `fetching` ends it, here or where it is wanted. */
export async function remote(url, fetching) {
  const late = new Error("expected an answer within 10 seconds, found none");
  const timer = setTimeout(() => fetching.abort(late), PATIENCE);
  try {
    if (!/^https?:$/.test(url.protocol)) throw new Error("expected an http or https address");
    const answer = await fetch(url, { signal: fetching.signal });
    if (!answer.ok || !answer.body) throw new Error(`expected a card, found status ${answer.status}`);
    const parts = [];
    let bytes = 0;
    for (const reader = answer.body.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.length;
      if (bytes > MOST) {
        await reader.cancel();
        throw Object.assign(new Error("expected a card of at most 4 MB, found more"), { ours: "size" });
      }
      parts.push(value);
    }
    return await new Blob(parts).text();
  } catch (error) {
    throw Object.assign(new Error(`${url}: ${error.message}`), { ours: error.ours });
  } finally {
    clearTimeout(timer);
  }
}
