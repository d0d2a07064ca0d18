import type { Action, DataType, ErrorCode, Field } from '@specloom/spec';

/** Names that vanished from the documentation, as they last stood there: `retired.json` beside a spec. */
export interface Retired {
  format: 1;
  actions: Record<string, RetiredEntry<Action>>;
  types: Record<string, RetiredEntry<DataType>>;
  /** By path: "DescribeTask.input.Filters", "Task.MaxRetryCount". */
  fields: Record<string, RetiredEntry<Field>>;
  /** By path: "DescribeTask.errors.InternalError", "errors.service.InternalError". */
  errors: Record<string, RetiredEntry<ErrorCode>>;
}

/** A definition that vanished, and the last release whose documentation held it. */
export interface RetiredEntry<T> {
  last: LastRelease;
  definition: T;
}

/** A release of the documentation. */
export interface LastRelease {
  /** Name of its latest release of the API, such as "Release 7"; "" where it tells of none. */
  release: string;
  /** When it was last updated, "YYYY-MM-DD HH:mm:ss"; "" where it does not say. */
  updated: string;
}

/** What is retired where nothing is. */
export function nothingRetired(): Retired {
  return { format: 1, actions: {}, types: {}, fields: {}, errors: {} };
}
