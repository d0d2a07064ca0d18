// A diff of two specs with 240 actions and 100 types, of which a quarter differs throughout, against the time that it may take beyond
// reading them. The first diff of a process counts too, for a command makes only one.
import { readFileSync } from 'node:fs';
import { diffSpecs } from 'specloom';
import { medians } from './measure.mjs';
import { SPEC } from './product.mjs';
import { reportRatio } from './report-ratio.mjs';

const ACTIONS = 240;
const TYPES = 100;
const LIMIT_MS = 100;

const labels = { from: 'old', to: 'new' };
const old = enlarge(JSON.parse(readFileSync(SPEC, 'utf8')));
const changed = change(structuredClone(old));

const start = performance.now();
const { changes } = diffSpecs(old, changed, labels);
const first = performance.now() - start;

const results = await medians([{ name: 'diff', run: () => diffSpecs(old, changed, labels) }], {
  rounds: 15,
  warmUp: 5,
});
const title = `diff of ${ACTIONS} actions and ${TYPES} types, ${changes.length} changes`;
reportRatio(title, new Map([...results, ['limit', LIMIT_MS]]), 1);
reportRatio(
  'the same, the first time in a process',
  new Map([
    ['diff', first],
    ['limit', LIMIT_MS],
  ]),
  1,
);

/**
 * @typedef {import('@specloom/spec').Spec} Spec
 * @typedef {import('@specloom/spec').Field} Field
 */

/**
 * Repeats the actions and types of a product under new names until there are enough.
 *
 * @param {Spec} spec
 */
function enlarge(spec) {
  return { ...spec, actions: repeat(spec.actions, ACTIONS), types: repeat(spec.types, TYPES) };
}

/**
 * @template T
 * @param {Record<string, T>} record
 * @param {number} count
 */
function repeat(record, count) {
  const entries = Object.entries(record);
  const copies = Math.ceil(count / entries.length);
  return Object.fromEntries(
    Array.from({ length: copies }, (_, copy) =>
      entries.map(([name, value]) => [copy === 0 ? name : `${name}${copy}`, structuredClone(value)]),
    )
      .flat()
      .slice(0, count),
  );
}

/**
 * Rewords every description of each fourth action and type, and changes their rates, errors and flags.
 *
 * @param {Spec} spec
 */
function change(spec) {
  /** @type {(_: unknown, index: number) => boolean} */
  const fourth = (_, index) => index % 4 === 0;
  for (const action of Object.values(spec.actions).filter(fourth)) {
    action.description += ' Reworded.';
    action.rateLimit = { perSecond: 7 };
    action.errors.push({ code: 'FailedOperation.Fresh', description: 'New.', origin: action.origin });
    for (const field of [...action.input, ...action.output]) changeField(field);
  }
  for (const type of Object.values(spec.types).filter(fourth)) for (const member of type.members) changeField(member);
  return spec;
}

/** @param {Field} field */
function changeField(field) {
  field.description += ' Reworded.';
  field.required = field.required !== true;
  field.nullable = !field.nullable;
}
