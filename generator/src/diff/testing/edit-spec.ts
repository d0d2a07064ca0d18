import type { Action, DataType, Field, Spec } from '@specloom/spec';
import { parcelSpec } from './parcel-spec.js';

/** The made-up spec after an edit. */
export function edited(edit: (spec: Spec) => void): Spec {
  const spec = parcelSpec();
  edit(spec);
  return spec;
}

/** The action of a spec; throws if there is none, so that a misspelt case fails. */
export function actionOf(spec: Spec, name: string): Action {
  return found(spec.actions[name], name);
}

/** The data type of a spec; throws if there is none. */
export function typeOf(spec: Spec, name: string): DataType {
  return found(spec.types[name], name);
}

/** The field at a path such as "SendParcel.input.Weight" or "Address.Door"; throws if there is none. */
export function fieldOf(spec: Spec, path: string): Field {
  const name = path.slice(path.lastIndexOf('.') + 1);
  return found(
    fieldsOf(spec, path).find((field) => field.name === name),
    path,
  );
}

/** Takes the field at a path away. */
export function dropField(spec: Spec, path: string): void {
  const fields = fieldsOf(spec, path);
  fields.splice(fields.indexOf(fieldOf(spec, path)), 1);
}

/** The list that holds the field at a path. */
export function fieldsOf(spec: Spec, path: string): Field[] {
  const [owner = '', side] = path.split('.');
  if (side === 'input' || side === 'output') return actionOf(spec, owner)[side];
  return typeOf(spec, owner).members;
}

function found<T>(value: T | undefined, path: string): T {
  if (value === undefined) throw new Error(`The made-up spec has no ${path}.`);
  return value;
}
