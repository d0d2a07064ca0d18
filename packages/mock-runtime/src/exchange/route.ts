import { Refusal } from '../codes/refusal.js';
import type { MockAction, MockDefinition } from '../definition/mock-definition.js';
import type { Call } from '../wire/call.js';

/** The action that a call is for. */
export interface Route {
  name: string;
  action: MockAction;
}

/** Finds actions and regions by their names. */
export class Router {
  readonly #definition: MockDefinition;
  readonly #actions: ReadonlyMap<string, MockAction>;
  readonly #regions: ReadonlySet<string>;

  constructor(definition: MockDefinition) {
    this.#definition = definition;
    this.#actions = new Map(Object.entries(definition.actions));
    this.#regions = new Set(definition.regions.map(({ id }) => id).filter((id) => id !== ''));
  }

  /** Throws a Refusal where the action or the version is missing or unknown. */
  route(call: Call): Route {
    const name = call.common('Action');
    const version = call.common('Version');
    if (name === undefined || version === undefined) {
      throw missing(call, name === undefined ? 'Action' : 'Version');
    }
    const { service } = this.#definition;
    if (version !== service.version) {
      throw new Refusal(
        'unknown-version',
        `The API version \`${version.slice(0, 40)}\` does not exist: expected ${service.version}.`,
      );
    }
    const action = this.#actions.get(name);
    if (action === undefined) {
      throw new Refusal(
        'unknown-action',
        `The action \`${name.slice(0, 80)}\` does not exist in ${service.id} ${version}.`,
      );
    }
    return { name, action };
  }

  /** The region of a call; undefined where the action does not use it. Throws a Refusal for one that is missing or unknown. */
  regionOf(call: Call, { action }: Route): string | undefined {
    if (action.region === 'unused') {
      return undefined;
    }
    const region = call.common('Region');
    if (region === undefined && action.region === 'required') {
      throw missing(call, 'Region');
    }
    if (region !== undefined && this.#regions.size > 0 && !this.#regions.has(region)) {
      throw new Refusal('unknown-region', `The region \`${region.slice(0, 40)}\` is not supported.`);
    }
    return region;
  }
}

function missing(call: Call, name: string): Refusal {
  const shown = call.scheme === 'v3' ? `header \`X-TC-${name}\`` : `parameter \`${name}\``;
  return new Refusal('missing-common-parameter', `The request is missing the required ${shown}.`);
}
