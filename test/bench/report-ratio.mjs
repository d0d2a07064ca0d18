/**
 * Prints a benchmark as a table and fails the process where ours takes longer than `limit` times the baseline.
 *
 * @param {string} title
 * @param {Map<string, number>} medians milliseconds by name; the first is ours, the second the baseline
 * @param {number} limit largest accepted ratio
 */
export function reportRatio(title, medians, limit) {
  const [ours, baseline] = [...medians];
  if (ours === undefined || baseline === undefined)
    throw new Error(`${title}: expected two cases, found ${medians.size}`);
  const ratio = ours[1] / baseline[1];
  const met = ratio <= limit;
  const rows = [
    ['', 'median'],
    ...[...medians].map(([name, value]) => [name, `${value.toFixed(1)} ms`]),
    [`ratio (limit ${limit})`, `${ratio.toFixed(2)}${met ? '' : '  too slow'}`],
  ];
  const width = Math.max(...rows.map(([name = '']) => name.length));
  console.log(`\n${title}`);
  for (const [name = '', value = ''] of rows) console.log(`  ${name.padEnd(width)}  ${value}`);
  if (!met) process.exitCode = 1;
}
