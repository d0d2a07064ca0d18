import type { CodeModule } from './code/code-module.js';
import { valueLiteral } from './code/value-literal.js';

/** A constant that holds plain data. */
export interface DataConstant {
  name: string;
  /** Type as the module writes it. */
  type: string;
  /** Text of the doc comment, as `docText` makes it. */
  doc: string;
  value: unknown;
}

/**
 * Adds an exported constant of plain data to a module. It is written without the printer of structures, which looks at every
 * character of an initializer: data is most of what is generated.
 */
export function addDataConstant(module: CodeModule, { name, type, doc, value }: DataConstant): void {
  const comment = [
    '/**',
    ...doc
      .trim()
      .split('\n')
      .map((line) => (line === '' ? ' *' : ` * ${line}`)),
    ' */',
  ].join('\n');
  module.addText(`${comment}\nexport const ${name}: ${type} = ${valueLiteral(value)};\n`);
}
