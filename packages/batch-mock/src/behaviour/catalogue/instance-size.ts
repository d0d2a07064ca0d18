/** Cores and memory of an instance type. */
export interface InstanceSize {
  cpu: number;
  /** GiB. */
  memory: number;
}

/** "S3.SMALL2", "GN2.7XLARGE56": a family, a size with an optional factor, and the memory. */
const NAME = /^[A-Z][A-Za-z0-9]{0,15}\.(\d{1,3})?([A-Z]+)(\d{1,5})$/;

/** Cores of the sizes; "7XLARGE" has seven times those of "XLARGE". */
const CORES = new Map([
  ['SMALL', 1],
  ['MEDIUM', 2],
  ['LARGE', 4],
  ['XLARGE', 4],
]);

/** What the name of an instance type says of its size; undefined where it is no such name. */
export function instanceSizeOf(instanceType: string): InstanceSize | undefined {
  const [, factor, word = '', memory] = NAME.exec(instanceType) ?? [];
  const cores = CORES.get(word);
  return cores === undefined || memory === undefined
    ? undefined
    : { cpu: cores * Number(factor ?? 1), memory: Number(memory) };
}
