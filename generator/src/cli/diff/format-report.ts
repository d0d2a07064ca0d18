import { join, relative, sep } from 'node:path';
import pc from 'picocolors';
import type { DiffReport } from '../../diff/model.js';
import { formatGithub } from '../../diff/report/format-github.js';
import { formatHtml } from '../../diff/report/format-html.js';
import { formatJson } from '../../diff/report/format-json.js';
import { formatMarkdown } from '../../diff/report/format-markdown.js';
import { formatText } from '../../diff/report/format-text.js';
import type { Definitions } from '../../diff/report/html/change-article.js';
import { resolvePath } from '../../spec/resolve-path.js';
import type { LoadedSide } from './load-side.js';
import type { LoadedSides } from './load-sides.js';

/** Forms of a report. */
export const REPORT_FORMATS = ['text', 'json', 'markdown', 'html', 'github'] as const;

/** One of the forms of a report. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A report in one of its forms; colours only if they are wanted. */
export function formatReport(
  report: DiffReport,
  sides: LoadedSides,
  allowed: ReadonlyMap<string, string>,
  { format, colored }: { format: ReportFormat; colored: boolean },
): string {
  switch (format) {
    case 'text':
      return formatText(report, { colors: pc.createColors(colored), allowed });
    case 'json':
      return formatJson(report);
    case 'markdown':
      return formatMarkdown(report, { allowed });
    case 'html':
      return formatHtml(report, { definitionsOf: (path) => definitionsOf(path, sides), allowed });
    case 'github':
      return formatGithub(report, { fileOf: (document) => documentFile(sides.now, document), allowed });
  }
}

function definitionsOf(path: string, { old, now }: LoadedSides): Definitions {
  const [before, after] = [old, now].map((side) => resolvePath(side.surface.spec, path)?.value);
  return { before, after };
}

/** Path from here of a text that a spec was read from; a PDF has no lines to point to. */
function documentFile({ surface, folder }: LoadedSide, index: number): string | undefined {
  const document = surface.spec.source.documents[index];
  if (document?.kind !== 'text' || folder === undefined) return undefined;
  return relative(process.cwd(), join(folder, document.file)).split(sep).join('/');
}
