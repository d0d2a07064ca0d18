import type { DiffReport } from '../model.js';

/** The report as JSON with two spaces of indentation and a final line end. */
export function formatJson(report: DiffReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
