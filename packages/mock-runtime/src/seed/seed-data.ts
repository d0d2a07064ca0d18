/** The content of a seed file. */
export interface SeedData {
  /** Makes documented reads answer as documented; default false. */
  examples?: boolean;
  /** Items by collection and id, put into the store as they are. */
  collections?: Record<string, Record<string, object>>;
  /** The product's own part, read by its behaviour's `seed`. */
  product?: unknown;
}
