/**
 * @typedef {object} Comparison
 * @property {string} name
 * @property {number} ours
 * @property {number} [theirs] what ours is divided by; absent where the limit is one of ours itself
 * @property {string} unit
 * @property {number} limit largest accepted ratio; largest accepted value of ours where there is no theirs
 */

/**
 * Prints comparisons as a table, and fails the process where one is over its limit.
 *
 * @param {string} title
 * @param {Comparison[]} comparisons
 */
export function reportComparisons(title, comparisons) {
  const rows = [['', 'ours', 'against', 'ratio', 'limit', ''], ...comparisons.map(toRow)];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  console.log(`\n${title}`);
  for (const [name = '', ...cells] of rows) {
    const padded = cells.map((cell, index) => cell.padStart(widths[index + 1] ?? 0));
    console.log(`  ${[name.padEnd(widths[0] ?? 0), ...padded].join('  ').trimEnd()}`);
  }
}

/** @param {Comparison} comparison */
function toRow({ name, ours, theirs, unit, limit }) {
  const value = theirs === undefined ? ours : ours / theirs;
  // Not a number is over every limit.
  const met = value <= limit;
  if (!met) process.exitCode = 1;
  const [against, ratio] = theirs === undefined ? ['', ''] : [`${theirs.toFixed(2)} ${unit}`, value.toFixed(3)];
  return [name, `${ours.toFixed(2)} ${unit}`, against, ratio, String(Number(limit.toFixed(3))), met ? '' : 'too much'];
}
