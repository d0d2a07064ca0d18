import type { LintRule } from './lint-rule.js';
import { commonCodesDiffer } from './rules/common-codes-differ.js';
import { defaultValue } from './rules/default-value.js';
import { duplicatedNote } from './rules/duplicated-note.js';
import { emptyDescription } from './rules/empty-description.js';
import { errorCodeDescriptions } from './rules/error-code-descriptions.js';
import { exampleDisagrees } from './rules/example-disagrees.js';
import { exampleEnum } from './rules/example-enum.js';
import { exampleFormat } from './rules/example-format.js';
import { exampleGroup } from './rules/example-group.js';
import { exampleLength } from './rules/example-length.js';
import { exampleMissing } from './rules/example-missing.js';
import { exampleNull } from './rules/example-null.js';
import { examplePrefix } from './rules/example-prefix.js';
import { exampleRange } from './rules/example-range.js';
import { exampleType } from './rules/example-type.js';
import { exampleUndeclared } from './rules/example-undeclared.js';
import { filterName } from './rules/filter-name.js';
import { frequencyMismatch } from './rules/frequency-mismatch.js';
import { historyReplay } from './rules/history-replay.js';
import { markupLeft } from './rules/markup-left.js';
import { misplacedDescription } from './rules/misplaced-description.js';
import { nameCase } from './rules/name-case.js';
import { removedAction } from './rules/removed-action.js';
import { siblingName } from './rules/sibling-name.js';
import { siblingNullability } from './rules/sibling-nullability.js';
import { siblingType } from './rules/sibling-type.js';
import { siblingUnit } from './rules/sibling-unit.js';
import { signatureVector } from './rules/signature-vector.js';
import { truncatedText } from './rules/truncated-text.js';
import { uncategorisedAction } from './rules/uncategorised-action.js';
import { undefinedType } from './rules/undefined-type.js';
import { unlistedErrorCode } from './rules/unlisted-error-code.js';
import { unusedErrorCode } from './rules/unused-error-code.js';
import { unusedType } from './rules/unused-type.js';
import { usedBy } from './rules/used-by.js';

/** All rules, by what they look at. */
export const LINT_RULES: readonly LintRule[] = [
  undefinedType,
  unusedType,
  usedBy,
  removedAction,
  uncategorisedAction,
  frequencyMismatch,
  historyReplay,
  exampleType,
  exampleNull,
  exampleEnum,
  exampleRange,
  exampleLength,
  examplePrefix,
  exampleFormat,
  exampleGroup,
  exampleUndeclared,
  exampleMissing,
  exampleDisagrees,
  filterName,
  unlistedErrorCode,
  unusedErrorCode,
  errorCodeDescriptions,
  commonCodesDiffer,
  siblingNullability,
  siblingType,
  siblingName,
  siblingUnit,
  nameCase,
  defaultValue,
  signatureVector,
  markupLeft,
  truncatedText,
  duplicatedNote,
  emptyDescription,
  misplacedDescription,
];
