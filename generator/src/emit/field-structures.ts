import type { OptionalKind, PropertySignatureStructure } from 'ts-morph';
import type { GeneratedFrom, PlannedField, PlannedTypeRef } from '../plan/plan.js';
import type { CodeModule } from './code/code-module.js';
import { docLines, docLink, docTag, docText } from './code/doc-comment.js';
import { propertyName } from './code/property-name.js';
import { filtersText, limitsText } from './limits-text.js';
import { originText } from './origin-text.js';
import { typeText } from './type-text.js';

/** Makes the members of an interface. */
export function fieldStructures(
  fields: readonly PlannedField[],
  module: CodeModule,
  source: GeneratedFrom,
): OptionalKind<PropertySignatureStructure>[] {
  return fields.map((field) => ({
    name: propertyName(field.name),
    hasQuestionToken: field.optional,
    type: [
      typeText(field.type, module),
      ...(field.nullable ? ['null'] : []),
      ...(field.optional ? ['undefined'] : []),
    ].join(' | '),
    docs: [fieldDoc(field, module, source)],
  }));
}

function fieldDoc(field: PlannedField, module: CodeModule, source: GeneratedFrom): string {
  const link = linkOf(field.type, module);
  const facts = [
    ...(field.format === undefined ? [] : [`${field.format}.`]),
    ...limitsText(field.constraints),
    ...(field.nullable ? ['May be null.'] : []),
  ];
  // The place of a retired field is one of an earlier edition.
  const place = field.deprecated === undefined ? `Documented on ${originText(field.origin, source)}.` : '';
  return docText([
    docLines(field.description),
    docLines(facts.join(' ')),
    filtersText(field.constraints).flatMap(docLines),
    [link === undefined ? place : `See ${link}. ${place}`],
    field.deprecated === undefined ? [] : [docTag('deprecated', field.deprecated)],
  ]);
}

function linkOf(type: PlannedTypeRef, module: CodeModule): string | undefined {
  if (type.kind === 'array') return linkOf(type.of, module);
  return type.kind === 'type' ? docLink(module.type(type.symbol)) : undefined;
}
