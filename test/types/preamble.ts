import type { Spec } from '@specloom/spec';

/** Imports a client and its types; the client is never made, for nothing runs. */
export function preambleOf({ service }: Spec): string {
  const client = `${service.id.charAt(0).toUpperCase()}${service.id.slice(1)}Client`;
  return [
    `import type { ${client} } from './index.js';`,
    "import type * as types from './gen/all-types.js';",
    `declare const client: ${client};`,
  ].join('\n');
}
