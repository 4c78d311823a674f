// The line that `cargo xtask bench` reads.

/** The middle of the times; of an even number the mean of the two middle ones. */
export function median(times) {
  const sorted = [...times].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * @param {string} bench
 * @param {number[]} times in milliseconds
 * @param {Record<string, unknown>} size what was measured
 */
export function printMeasurement(bench, times, size = {}) {
  const measurement = { bench, median_ns: Math.round(median(times) * 1e6), runs: times.length };
  console.log(JSON.stringify({ ...measurement, ...size }));
}
