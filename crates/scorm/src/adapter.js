// SCORM 1.2: hands a pupil's work from the lesson to the learning platform and back. Where there is
// no platform, it does nothing. It reads the work as little as the platform does.
(() => {
  /** How many frames up a platform may be: what the SCORM 1.2 samples ask for. */
  const LEVELS = 10;
  /** The longest `cmi.suspend_data` that SCORM 1.2 grants, in characters. */
  const SUSPEND = 4096;
  /** How long changes are gathered before the platform is asked to keep them, in milliseconds. */
  const GATHER = 2000;

  /** Where a pupil has surely laid the own reading beside the editor's. */
  const AFTER_REVEAL = ["corroborate", "write", "done"];

  /** The platform's object in a window or above it. Windows of other origins are passed over. */
  const above = (from) => {
    for (let frame = from, level = 0; frame && level <= LEVELS; level += 1) {
      try {
        if (frame.API && typeof frame.API.LMSInitialize === "function") return frame.API;
      } catch {
        // another origin's
      }
      if (frame.parent === frame) return null;
      frame = frame.parent;
    }
    return null;
  };

  const api = above(window) ?? above(window.opener) ?? above(window.top?.opener);
  /** What the platform throws is not to end the lesson. */
  const ask = (name, ...values) => {
    try {
      return String(api[name](...values));
    } catch {
      return "false";
    }
  };
  if (!api || ask("LMSInitialize", "") !== "true") return;

  const begun = Date.now();
  const kept = new Map(); // what the platform was told last
  const set = (name, value) => {
    if (kept.get(name) === value) return;
    kept.set(name, value);
    ask("LMSSetValue", name, value);
  };

  let status = ask("LMSGetValue", "cmi.core.lesson_status");
  const isDone = () => ["completed", "passed"].includes(status);
  if (!isDone()) set("cmi.core.lesson_status", (status = "incomplete"));

  const work = ask("LMSGetValue", "cmi.suspend_data");
  if (work && work !== "false") document.querySelector("source-comparison").setAttribute("work", work);

  let waiting;
  let over = false;
  const commit = () => {
    clearTimeout(waiting);
    waiting = undefined;
    ask("LMSCommit", "");
  };

  document.addEventListener("source-comparison-lesson", ({ detail }) => {
    if (over) return;
    const { step, steps, found, outOf, work: now } = detail;
    if (typeof now === "string" && now.length <= SUSPEND) set("cmi.suspend_data", now);
    // Nobody is to have 0 points for having opened the lesson.
    const isJudged = found > 0 || (steps.includes("reveal") && AFTER_REVEAL.includes(step));
    if (outOf > 0 && isJudged) {
      const share = Math.round((100 * found) / outOf);
      set("cmi.core.score.min", "0");
      set("cmi.core.score.max", "100");
      set("cmi.core.score.raw", String(Math.min(100, Math.max(0, share))));
    }
    if (step === "done" && !isDone()) set("cmi.core.lesson_status", (status = "completed"));
    waiting ??= setTimeout(commit, step === "done" ? 0 : GATHER);
  });

  /** Seconds as HHHH:MM:SS, at most what that can say. */
  const span = (seconds) => {
    const capped = Math.min(seconds, 9999 * 3600 + 3599);
    const parts = [Math.floor(capped / 3600), Math.floor(capped / 60) % 60, capped % 60];
    return parts.map((part, at) => String(part).padStart(at ? 2 : 4, "0")).join(":");
  };

  addEventListener("pagehide", () => {
    if (over) return;
    over = true;
    set("cmi.core.session_time", span(Math.round((Date.now() - begun) / 1000)));
    set("cmi.core.exit", isDone() ? "" : "suspend");
    commit();
    ask("LMSFinish", "");
  });
  // A page that comes back from the browser's memory has finished: it begins anew.
  addEventListener("pageshow", (event) => event.persisted && over && location.reload());
})();
