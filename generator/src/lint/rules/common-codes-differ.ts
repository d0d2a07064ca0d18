import type { ErrorCode } from '@specloom/spec';
import type { LintRule, Report } from '../lint-rule.js';

/** The page on responses and the chapter on error codes both list the common codes. */
export const commonCodesDiffer: LintRule = {
  id: 'common-codes-differ',
  severity: 'note',
  finds: 'lists of common error codes that differ',
  check: ({ spec }) => {
    const { common, responses } = spec.errors;
    if (common.length === 0 || responses.length === 0) return [];
    return [
      ...missing(
        common,
        responses,
        'The list of codes on the page about responses',
        'the list of common error codes',
        'errors.responses',
      ),
      ...missing(responses, common, 'The list of common error codes', 'the page about responses', 'errors.common'),
    ];
  },
};

function missing(
  whole: readonly ErrorCode[],
  part: readonly ErrorCode[],
  lacks: string,
  has: string,
  path: string,
): Report[] {
  const known = new Set(part.map(({ code }) => code));
  const absent = whole.filter(({ code }) => !known.has(code));
  if (absent.length === 0) return [];
  const names = absent.map(({ code }) => code).join(', ');
  return [
    {
      path,
      message: `${lacks} lacks ${absent.length === 1 ? 'a code' : `${absent.length} codes`} that ${has} has: ${names}; make the lists the same`,
      origins: [part[0]?.origin, absent[0]?.origin].filter((origin) => origin !== undefined),
    },
  ];
}
