import type { ActionDefinition } from '../definition/action-definition.js';
import { invalid } from '../errors/validation-error.js';
import type { ClientContext } from './client-context.js';
import { type Endpoint, parseEndpoint } from './parse-endpoint.js';

/** Where a call goes, and the region that it names. */
export interface Target {
  /** Undefined where the action takes none, or none is set. */
  readonly region: string | undefined;
  readonly endpoint: Endpoint;
}

/**
 * Finds the region and the endpoint of a call. The endpoint is the option's, else the region's, else the default one. Throws a
 * ValidationError for a region that is missing or unknown, and for an endpoint that is none. Follows "Service Address".
 */
export function resolveTarget<Input, Output, Code extends string>(
  { definition, options }: ClientContext,
  action: ActionDefinition<Input, Output, Code>,
  callRegion: string | undefined,
): Target {
  const { name } = action;
  const regions = [...definition.regions, ...(options.regions ?? [])];
  const id = callRegion ?? options.region ?? '';
  const region = regions.find((candidate) => candidate.id === id);
  const missing = id === '' && action.region === 'required';
  if (missing || (id !== '' && region === undefined)) {
    const found = missing ? 'no region is set' : `the region ${JSON.stringify(id)} is unknown`;
    const known = regions.map((candidate) => candidate.id).filter(Boolean);
    throw invalid(name, `${found}; expected the option region to be one of ${known.join(', ')}`);
  }
  const endpoint = parseEndpoint(options.endpoint ?? region?.endpoint ?? definition.endpoint);
  // The address is not quoted: a password may stand in it.
  if (endpoint === undefined)
    throw invalid(name, 'the endpoint is not a host, host and port, or http(s) URL without a path');
  return { region: id === '' || action.region === 'unused' ? undefined : id, endpoint };
}
