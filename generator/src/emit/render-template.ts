import Handlebars from 'handlebars';

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
