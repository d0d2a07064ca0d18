import { defaultValue } from './default-value.js';
import { exclusiveWith } from './exclusive-with.js';
import { filterNames } from './filter-names.js';
import { idPrefix } from './id-prefix.js';
import { itemCount } from './item-count.js';
import { itemizedValues } from './itemized-values.js';
import { listedValues } from './listed-values.js';
import { multipleOf } from './multiple-of.js';
import { namedValues } from './named-values.js';
import { oneOf } from './one-of.js';
import type { PhrasePattern } from './phrase-pattern.js';
import { placeholders } from './placeholders.js';
import { supportedValues } from './supported-values.js';
import { unit } from './unit.js';
import { valueBound } from './value-bound.js';
import { valueFormat } from './value-format.js';
import { valueLength } from './value-length.js';
import { valueRange } from './value-range.js';

/** All patterns. Where two of them read the same limit, the first one counts. */
export const PATTERNS: readonly PhrasePattern[] = [
  filterNames,
  listedValues,
  itemizedValues,
  supportedValues,
  namedValues,
  unit,
  defaultValue,
  valueRange,
  valueBound,
  valueLength,
  itemCount,
  multipleOf,
  valueFormat,
  idPrefix,
  exclusiveWith,
  oneOf,
  placeholders,
];
