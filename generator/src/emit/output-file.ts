/** A file of a generated package, in memory. */
export interface OutputFile {
  /** Relative to the output folder, with "/", such as "kite-client/src/index.ts". */
  path: string;
  content: string;
  /**
   * `generated`: replaced whenever its content differs. `once`: written where it is missing, then left to its owner. `manifest`: a
   * package.json, of which version and ranges belong to releases.
   */
  kind: 'generated' | 'once' | 'manifest';
}
