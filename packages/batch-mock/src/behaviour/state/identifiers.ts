import type { Random } from '@specloom/mock-runtime';

/** How identifiers of each kind begin, as the documented examples show them. */
const PREFIXES = {
  EnvId: 'env-',
  ComputeNodeId: 'node-',
  ActivityId: 'act-',
  InstanceId: 'ins-',
  JobId: 'job-',
  TaskTemplateId: 'task-tmpl-',
  ImageId: 'img-',
} as const;

/** A kind of identifier, named as its parameter. */
export type IdKind = keyof typeof PREFIXES;

const LENGTH = 8;
const REST = new RegExp(`^[a-z0-9]{${LENGTH}}$`);

/** Whether an identifier has the documented form: its prefix and eight lowercase letters or digits, "env-lcx7qbbr". */
export function isId(kind: IdKind, id: string): boolean {
  const prefix = PREFIXES[kind];
  return id.startsWith(prefix) && REST.test(id.slice(prefix.length));
}

/** A new identifier that is not taken. */
export function newId(kind: IdKind, random: Random, taken: (id: string) => boolean = () => false): string {
  for (;;) {
    const id = PREFIXES[kind] + random.text(LENGTH);
    if (!taken(id)) {
      return id;
    }
  }
}
