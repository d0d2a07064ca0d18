/** A value for a parameter: itself, one that is no scalar, a text or a list of many alike, or null for leaving it out. */
export type BoundaryValue =
  | string
  | number
  | boolean
  | null
  | { readonly is: unknown }
  | { readonly text: string; readonly times: number }
  | { readonly list: unknown; readonly times: number };

/** New values by path, such as "Job.Tasks.0.Timeout"; made in their order. */
export type BoundaryChanges = Readonly<Record<string, BoundaryValue>>;

/** A documented limit, from both of its sides. */
export interface DocumentedBoundary {
  /** Key of the constraint, such as "maximum". */
  readonly rule: string;
  /** Object that the limited parameters are members of, such as "Job.Tasks.0"; absent for the input itself. */
  readonly at?: string;
  /** What makes that object exist in the base, and takes out what excludes the parameters; by paths from the input. */
  readonly within?: BoundaryChanges;
  /** The last accepted side, by the names of the members. */
  readonly pass: BoundaryChanges;
  /** The first refused side. */
  readonly fail: BoundaryChanges;
  /** The code that the refused side is answered with. */
  readonly code: string;
}

/** The limits of an action's parameters, on top of one valid input. */
export interface DocumentedBoundaries {
  readonly action: string;
  /** The request of a documented example by its title, or an input that holds what is required and no more. */
  readonly base:
    | { readonly kind: 'example'; readonly title: string }
    | { readonly kind: 'least'; readonly value: object };
  readonly cases: readonly DocumentedBoundary[];
}
