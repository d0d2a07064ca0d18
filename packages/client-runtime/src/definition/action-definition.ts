/**
 * A documented action, with the types of its input, its output and its error codes.
 *
 * `Code` is the union of the codes that the action's page documents. No value carries the types: they exist for inference only.
 */
export interface ActionDefinition<Input, Output, Code extends string = string> {
  /** Such as "DescribeInstances". */
  readonly name: string;
  /** How the action treats the common parameter Region. */
  readonly region: 'required' | 'optional' | 'unused';
  /** Documented requests per second and account; null where none is documented. */
  readonly perSecond: number | null;
  /** The action changes nothing, so that a lost answer may be asked for again. */
  readonly readOnly: boolean;
  /** Name of the input parameter that makes a repeated call harmless, such as "ClientToken". */
  readonly tokenParameter?: string | undefined;
  /** Present where the action answers in pages. */
  readonly paging?: PagingDefinition | undefined;
  /** Documented rules over members that go, or do not go, together. */
  readonly groups?: readonly GroupDefinition[] | undefined;
  /** Never present: carries the types. */
  readonly phantom?: ((input: Input) => { readonly output: Output; readonly code: Code }) | undefined;
}

/** Which members of an action's input and output carry its paging. */
export interface PagingDefinition<Items extends string = string> {
  /** Input parameter that counts the items to skip. */
  readonly offset: string;
  /** Input parameter that bounds the items of a page. */
  readonly limit: string;
  /** Output parameter that holds the items of the page. */
  readonly items: Items;
  /** Output parameter that counts all items, where there is one. */
  readonly total?: string | undefined;
}

/** An action that answers in pages, whose items stand in the output parameter `Items`. */
export type PagedActionDefinition<
  Input,
  Output,
  Code extends string,
  Items extends keyof Output & string,
> = ActionDefinition<Input, Output, Code> & { readonly paging: PagingDefinition<Items> };

/** A rule over members of one object of the input, checked before a request is sent. */
export interface GroupDefinition {
  /** `exclusiveWith`: at most one of the names; `exactlyOneOf`: one; `atLeastOneOf`: one or more. */
  readonly kind: 'exclusiveWith' | 'exactlyOneOf' | 'atLeastOneOf';
  /**
   * Where the object stands: "" for the input itself, else member names joined by dots, such as "Job.Tasks". Lists are entered:
   * the rule then holds for each of their items. The rule does not ask for the object itself to be there.
   */
  readonly path: string;
  /** Members of that object. */
  readonly names: readonly string[];
}
