// Brings the program that publishes a comparison when it is first asked for, and hands it the files
// of this site that pages hold. What is written is the program's own.

const part = (name) => new URL(name, import.meta.url).href;

const fetched = async (name) => {
  const answer = await fetch(part(name));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer;
};
const text = async (name) => (await fetched(name)).text();
const bytes = async (name) => new Uint8Array(await (await fetched(name)).arrayBuffer());

export class Press {
  #program;

  /** A program that did not arrive is asked for again the next time. */
  #load() {
    return (this.#program ??= (async () => {
      const program = await import(part("publish.js"));
      await program.default({ module_or_path: part("publish_bg.wasm") });
      return program;
    })().catch((error) => {
      this.#program = undefined;
      throw error;
    }));
  }

  /**
   * The comparison in a form, by how its files end: a text, or bytes.
   *
   * @param {string} file the comparison file's text
   * @param {string} base the site's address, for the page that names it
   */
  async write(file, ending, base) {
    const program = await this.#load();
    if (ending === "html") return program.page(file, base);
    if (ending === "fragment.html") return program.fragment(file);
    if (ending === "worksheet.html") return program.worksheet(file, false);
    if (ending === "key.html") return program.worksheet(file, true);
    if (ending === "scorm.zip") {
      return program.scorm(file, await Promise.all(program.needed().map(bytes)));
    }
    if (ending !== "single.html") return program.write(file, ending);
    const parts = [text("static.css"), text("single-file.js"), bytes("widget_bg.wasm")];
    return program.singleFile(file, ...(await Promise.all(parts)));
  }

  /** What is pasted into pages: for each snippet its title, when to take it, code and policy. */
  async snippets(file, base, name) {
    return (await this.#load()).snippets(file, base, name, await this.#integrity());
  }

  /**
   * A comparison of Web Annotations: its file and what was left out, or the sources that need their
   * texts.
   *
   * @param {string[]} sources those whose texts are given
   * @param {string[]} texts in the same order
   */
  async readAnnotations(annotations, sources, texts) {
    return (await this.#load()).readAnnotations(annotations, sources, texts);
  }

  /** The loader's hash, where the browser computes any: not over an open line. */
  async #integrity() {
    if (!globalThis.crypto?.subtle) return undefined;
    const hash = await crypto.subtle.digest("SHA-384", await bytes("source-comparison.js"));
    return `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
  }
}
