import type { SignatureVector } from '@specloom/spec';

/**
 * A value of the document: either it fits the type that the document declares for it, or it is kept as it stands there, with what
 * does not fit.
 */
export type Documented<Type> =
  | { readonly kind: 'fit'; readonly value: Type }
  | {
      readonly kind: 'misfit';
      readonly value: Readonly<Record<string, unknown>>;
      /** One sentence each, such as "Limit is a string, but a integer is declared." */
      readonly misfits: readonly string[];
      /** Ids of the lint findings about the example that the value belongs to. */
      readonly findings: readonly string[];
    };

/** A documented request with its answer, without the `Response` envelope. */
export interface DocumentedExample<Input extends object = object, Output extends object = object> {
  readonly action: string;
  readonly title: string;
  readonly request: Documented<Input>;
  readonly response: Documented<Output>;
  /** Ids of the lint findings about the example; absent where there are none. */
  readonly findings?: readonly string[];
  readonly origin: DocumentedPlace;
}

/** An error code that the page of an action lists. */
export interface DocumentedError<Code extends string = string> {
  readonly action: string;
  readonly code: Code;
  readonly description: string;
  readonly origin: DocumentedPlace;
}

/** A worked signature of the document. */
export type DocumentedVector = SignatureVector;

/** A place in the document. */
export interface DocumentedPlace {
  readonly page: number;
  readonly line: number;
  /** Index of the document, where there are several. */
  readonly document?: number;
}
