import { createRequire } from 'node:module';

// The one file of the library, rather than forty: Node spends more time on finding files than on running them.
const Handlebars: typeof import('handlebars') = createRequire(import.meta.url)('handlebars/dist/handlebars.js');

/** A template that has been compiled, and that takes a context of one type. */
export type Template<Context extends object> = (context: Context) => string;

/**
 * Compiles a template of mostly fixed text. What a context holds is written as it is: it must have been escaped for the place it
 * goes to. A name that the context does not have is an error.
 */
export function compileTemplate<Context extends object>(source: string): Template<Context> {
  const render = Handlebars.compile<Context>(source, { noEscape: true, strict: true, knownHelpersOnly: true });
  return (context) => render(context);
}
