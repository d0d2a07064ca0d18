import type { ActionDefinition } from '../definition/action-definition.js';
import { ValidationError } from '../errors/validation-error.js';
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
  const regions = [...definition.regions, ...(options.regions ?? [])];
  const id = callRegion ?? options.region ?? '';
  const region = regions.find((candidate) => candidate.id === id);
  const known = regions.flatMap((candidate) => (candidate.id === '' ? [] : [candidate.id])).join(', ');

  if (id === '' && action.region === 'required') {
    throw new ValidationError({
      action: action.name,
      reason: `it needs a region, and none is set; set the option region to one of ${known}`,
    });
  }
  if (id !== '' && region === undefined) {
    throw new ValidationError({
      action: action.name,
      reason: `the region ${JSON.stringify(id)} is unknown; expected one of ${known}`,
    });
  }
  const address = options.endpoint ?? region?.endpoint ?? definition.endpoint;
  const endpoint = parseEndpoint(address);
  if (endpoint === undefined) {
    // The address is not quoted: a password may stand in it.
    const reason = 'the option endpoint is no host, host and port, or http(s) URL without path, query and user';
    throw new ValidationError({ action: action.name, reason });
  }
  return { region: id === '' || action.region === 'unused' ? undefined : id, endpoint };
}
