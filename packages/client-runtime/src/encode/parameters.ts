/** A value of a parameter that is ready to be written: no null, no undefined, no cycle. */
export type ParameterValue = string | number | boolean | Uint8Array | readonly ParameterValue[] | ParameterMap;

/** Parameters by name; only own members count. */
export interface ParameterMap {
  readonly [name: string]: ParameterValue;
}
