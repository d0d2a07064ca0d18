/** What compute nodes do. A member that says which ones (`envName`, `node`) and is left out fits all. */
export interface NodeScript {
  envName?: string;
  /** Place in the order in which the compute environment's nodes were made, counted from 0. */
  node?: number;
  /** How often its creation fails before it succeeds; default 0. */
  creationFailures?: number;
  /** Seconds after which it turns from RUNNING to ABNORMAL, once. */
  abnormalAfter?: number;
}

/** The script of one node: the last that fits; an empty one where none does. */
export function scriptOfNode(scripts: readonly NodeScript[], envName: string, node: number): NodeScript {
  return scripts.findLast((script) => (script.envName ?? envName) === envName && (script.node ?? node) === node) ?? {};
}
