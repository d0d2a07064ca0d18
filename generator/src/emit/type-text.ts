import type { PlannedTypeRef } from '../plan/plan.js';
import type { CodeModule } from './code/code-module.js';
import { valueLiteral } from './code/value-literal.js';

/** Writes a type of TypeScript and asks the module for what it refers to. */
export function typeText(type: PlannedTypeRef, module: CodeModule): string {
  switch (type.kind) {
    case 'array':
      return arrayText(typeText(type.of, module), type.of.kind);
    case 'type':
      return module.type(type.symbol);
    case 'open-union':
      return [...type.values.map((value) => valueLiteral(value)), `(${type.base} & {})`].join(' | ');
    default:
      return type.kind;
  }
}

function arrayText(item: string, kind: PlannedTypeRef['kind']): string {
  return kind === 'open-union' ? `(${item})[]` : `${item}[]`;
}
