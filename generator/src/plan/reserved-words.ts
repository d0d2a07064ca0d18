/** Words that no declaration of a module may be called, in strict mode and in async code. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set([
  ...[
    'arguments',
    'as',
    'async',
    'await',
    'break',
    'case',
    'catch',
    'class',
    'const',
    'continue',
    'debugger',
    'default',
  ],
  ...['delete', 'do', 'else', 'enum', 'eval', 'export', 'extends', 'false', 'finally', 'for', 'from', 'function', 'if'],
  ...['implements', 'import', 'in', 'instanceof', 'interface', 'let', 'new', 'null', 'of', 'package', 'private'],
  ...['protected', 'public', 'return', 'static', 'super', 'switch', 'this', 'throw', 'true', 'try', 'type', 'typeof'],
  ...['undefined', 'using', 'var', 'void', 'while', 'with', 'yield'],
]);

/** Names of types that TypeScript predefines, or that generated code refers to. */
export const RESERVED_TYPES: ReadonlySet<string> = new Set([
  ...['any', 'asserts', 'bigint', 'boolean', 'declare', 'global', 'infer', 'intrinsic', 'is', 'keyof', 'module'],
  ...[
    'namespace',
    'never',
    'number',
    'object',
    'out',
    'readonly',
    'require',
    'satisfies',
    'string',
    'symbol',
    'unique',
  ],
  ...['unknown', 'Array', 'AsyncIterable', 'Error', 'Function', 'Object', 'Promise', 'Readonly', 'Record', 'String'],
  ...['Number', 'Boolean', 'Symbol'],
]);

/** Names that a method of a class may not take: what every object has, and what makes an object a promise. */
export const RESERVED_MEMBERS: ReadonlySet<string> = new Set([
  ...['constructor', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable', 'prototype', 'then', 'toJSON'],
  ...['toLocaleString', 'toString', 'valueOf', '__proto__', '__defineGetter__', '__defineSetter__'],
  ...['__lookupGetter__', '__lookupSetter__'],
]);

/** Names that a file may not have on some operating system, whatever its extension. */
export const RESERVED_FILES: ReadonlySet<string> = new Set([
  ...['aux', 'con', 'nul', 'prn', 'index'],
  ...Array.from({ length: 10 }, (_, digit) => [`com${digit}`, `lpt${digit}`]).flat(),
]);

/** Members of the runtime's client that a method per action must not hide. */
export const RUNTIME_MEMBERS: ReadonlySet<string> = new Set(['call', 'options', 'paginate', 'service', 'waitFor']);
