import type { ErrorCode, Origin, Spec } from '@specloom/spec';
import { commonFields, type PlacedField } from './spec-fields.js';

/** A description, with its path. */
export interface PlacedText {
  path: string;
  text: string;
  origin: Origin;
}

/** Descriptions of actions, types, fields and error codes. */
export function specTexts(spec: Spec, fields: readonly PlacedField[]): PlacedText[] {
  const { common, service, responses } = spec.errors;
  return [
    ...Object.entries(spec.actions).flatMap(([name, { description, summary, origin }]) => [
      { path: name, text: description, origin },
      ...(summary === '' ? [] : [{ path: `${name}.summary`, text: summary, origin }]),
    ]),
    ...Object.entries(spec.types)
      .filter(([, type]) => !type.inferredFrom)
      .map(([path, { description, origin }]) => ({ path, text: description, origin })),
    ...[...commonFields(spec), ...fields].map(({ path, field }) => ({
      path,
      text: field.description,
      origin: field.origin,
    })),
    ...Object.entries(spec.actions).flatMap(([name, { errors }]) => errorTexts(`${name}.errors`, errors)),
    ...errorTexts('errors.common', common),
    ...errorTexts('errors.service', service),
    ...errorTexts('errors.responses', responses),
  ];
}

function errorTexts(owner: string, codes: readonly ErrorCode[]): PlacedText[] {
  return codes.map(({ code, description, origin }) => ({ path: `${owner}.${code}`, text: description, origin }));
}
