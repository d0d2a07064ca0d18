import { createRequire } from 'node:module';

const tsMorph: typeof import('ts-morph') = createRequire(import.meta.url)('ts-morph');

/**
 * The parts of ts-morph that make values. They come by `require`, because an import makes Node read its nine megabytes a second
 * time, for the names of its exports: a fifth of a second of each run.
 */
export const { printStructure, StructureKind, VariableDeclarationKind } = tsMorph;
