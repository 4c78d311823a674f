// Reading a comparison file: bounded in size and in silence.

/** The format's own limit, in bytes; no text has more of the units that a browser counts in. */
const FILE_SIZE = 2 ** 21;

/** How long nothing may arrive, in milliseconds. */
const SILENCE = 10_000;

/**
 * The text at an address. Stops at the format's limit while it reads, so that neither a large file
 * nor a small one that unpacks to a large one is ever held.
 *
 * @param {string} address
 * @param {AbortController} [reading] ends it, and is ended by it
 * @returns {Promise<string>}
 */
export const readText = async (address, reading = new AbortController()) => {
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => reading.abort(new Error("no answer")), SILENCE);
  };
  try {
    wait();
    const response = await fetch(address, { signal: reading.signal });
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    const stream = response.body.getReader();
    const decoder = new TextDecoder();
    let text = "";
    for (;;) {
      const { done, value } = await stream.read();
      if (done) return text + decoder.decode();
      wait();
      text += decoder.decode(value, { stream: true });
      if (text.length > FILE_SIZE) throw new Error("too large");
    }
  } finally {
    clearTimeout(timer);
    reading.abort();
  }
};
