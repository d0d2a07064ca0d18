import type { Plan, PlannedType } from '../../plan/plan.js';
import { docLines, docLink, docTag, docText } from '../code/doc-comment.js';
import { inlineCode } from '../code/inline-code.js';
import { StructureKind } from '../code/ts-morph.js';
import { generatedModule, moduleFile } from '../emit-context.js';
import { fieldStructures } from '../field-structures.js';
import { originText } from '../origin-text.js';
import type { OutputFile } from '../output-file.js';

/** Makes the module of one data type, with both of its forms where it has two. */
export function typeModule(plan: Plan, forms: readonly PlannedType[], path: string): OutputFile {
  const module = generatedModule(
    plan,
    path,
    forms.map(({ symbol }) => symbol.name),
  );
  for (const type of forms) {
    const declaration = { name: type.symbol.name, isExported: true, docs: [typeDoc(plan, type)] };
    module.add(
      type.fields.length === 0
        ? { ...declaration, kind: StructureKind.TypeAlias, type: 'Record<string, unknown>' }
        : {
            ...declaration,
            kind: StructureKind.Interface,
            properties: fieldStructures(type.fields, module, plan.source),
          },
    );
  }
  return moduleFile(plan.packages.client.directory, module);
}

function typeDoc(plan: Plan, type: PlannedType): string {
  return docText([
    docLines(type.description),
    formNote(type),
    type.usedBy.length === 0 ? [] : docLines(`Used by ${type.usedBy.map(inlineCode).join(', ')}.`),
    originNote(plan, type),
    type.deprecated === undefined ? [] : [docTag('deprecated', type.deprecated)],
  ]);
}

function formNote({ form, twin }: PlannedType): string[] {
  if (twin === undefined) return [];
  return form === 'input'
    ? [`This is the form to send; ${docLink(twin.name)} is the form of answers.`]
    : [`This is the form of answers; ${docLink(twin.name)} is the form to send.`];
}

function originNote(plan: Plan, { documented, inferredFrom, origin }: PlannedType): string[] {
  if (inferredFrom.length === 0)
    return [`Data type ${inlineCode(documented)}, documented on ${originText(origin, plan.source)}.`];
  const places = inferredFrom.map((place) => originText(place, plan.source)).join('; ');
  return docLines(
    `The document uses ${inlineCode(documented)} but never defines it: this shape was read from ${places}.`,
  );
}
