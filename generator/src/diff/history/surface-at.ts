import type { Action, DataType, Field, Spec } from '@specloom/spec';
import type { Standing, Surface } from '../surface.js';
import type { Timelines } from './timelines.js';

/** The API at one release, by its index in the timelines; the last one is the present spec itself. */
export function surfaceAt(spec: Spec, timelines: Timelines, index: number): Surface {
  const at = <T>(lines: ReadonlyMap<T, readonly Standing[]>): Map<T, Standing> =>
    new Map([...lines].map(([name, line]) => [name, line[index] ?? 'unknown']));
  const fields = new Map([...timelines.fields].map(([owner, lines]) => [owner, at(lines)]));
  const standings = { actions: at(timelines.actions), types: at(timelines.types), fields };
  return { spec: index === spec.history.length ? spec : specAt(spec, timelines, index), standings };
}

function specAt(spec: Spec, timelines: Timelines, index: number): Spec {
  const actions = Object.entries(spec.actions)
    .filter(([name]) => !isYetToCome(timelines.actions.get(name), index))
    .map(([name, action]) => [name, actionAt(name, action, timelines, index)] as const);
  const types = Object.entries(spec.types)
    .filter(([name]) => !isYetToCome(timelines.types.get(name), index))
    .map(([name, type]) => [name, typeAt(name, type, timelines, index)] as const);
  const names = new Set(actions.map(([name]) => name));
  return {
    ...spec,
    categories: spec.categories.map((category) => ({
      ...category,
      actions: category.actions.filter((name) => names.has(name)),
    })),
    actions: Object.fromEntries(actions),
    types: Object.fromEntries(types),
    history: spec.history.slice(spec.history.length - index),
  };
}

function actionAt(name: string, action: Action, timelines: Timelines, index: number): Action {
  const current = timelines.actions.get(name)?.[index] === 'present';
  return {
    ...action,
    status: current ? 'current' : action.status,
    input: fieldsAt(`${name}.input`, action.input, timelines, index),
    output: fieldsAt(`${name}.output`, action.output, timelines, index),
  };
}

function typeAt(name: string, type: DataType, timelines: Timelines, index: number): DataType {
  return { ...type, members: fieldsAt(name, type.members, timelines, index) };
}

function fieldsAt(owner: string, fields: readonly Field[], timelines: Timelines, index: number): Field[] {
  const lines = timelines.fields.get(owner);
  return fields.filter((field) => !isYetToCome(lines?.get(field.name), index));
}

/** Absent at a release and present at a later one; what is absent for good keeps the page that outlived it. */
function isYetToCome(line: readonly Standing[] | undefined, index: number): boolean {
  return line?.[index] === 'absent' && line.includes('present', index + 1);
}
