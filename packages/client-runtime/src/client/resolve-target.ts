import type { ActionDefinition } from '../definition/action-definition.js';
import type { RegionDefinition } from '../definition/service-definition.js';
import { invalid } from '../errors/validation-error.js';
import type { Endpoint } from '../transport/endpoint.js';
import type { ClientContext } from './client-context.js';
import { parseEndpoint } from './parse-endpoint.js';

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
  { definition, options, endpoints }: ClientContext,
  action: ActionDefinition<Input, Output, Code>,
  callRegion: string | undefined,
): Target {
  const { name } = action;
  const { regions } = definition;
  const { regions: further = [] } = options;
  const id = callRegion ?? options.region ?? '';
  const isWanted = (candidate: RegionDefinition): boolean => candidate.id === id;
  const region = regions.find(isWanted) ?? further.find(isWanted);
  const missing = id === '' && action.region === 'required';
  if (missing || (id !== '' && region === undefined)) {
    const found = missing ? 'no region is set' : `the region ${JSON.stringify(id)} is unknown`;
    const known = [...regions, ...further].map((candidate) => candidate.id).filter(Boolean);
    throw invalid(name, `${found}; expected the option region to be one of ${known.join(', ')}`);
  }
  const address = options.endpoint ?? region?.endpoint ?? definition.endpoint;
  const endpoint = endpoints.get(address) ?? parseEndpoint(address);
  endpoints.set(address, endpoint);
  // The address is not quoted: a password may stand in it.
  if (endpoint === undefined)
    throw invalid(name, 'the endpoint is not a host, host and port, or http(s) URL without a path');
  return { region: id === '' || action.region === 'unused' ? undefined : id, endpoint };
}
