import type { BehaviourContext } from '@specloom/mock-runtime';
import { batchDefinition } from '../../gen/definition.js';

const REGIONS = new Set(batchDefinition.regions.map(({ id }) => id).filter((id) => id !== ''));
const ZONE = /^(.+)-\d{1,2}$/;

/** The region of an availability zone such as "ap-guangzhou-2"; undefined where no documented region has it. */
export function regionOfZone(zone: string): string | undefined {
  const region = ZONE.exec(zone)?.[1];
  return region !== undefined && REGIONS.has(region) ? region : undefined;
}

/** Fails with `InvalidZone.MismatchRegion` for a zone that does not exist, in the request's region if it names one. */
export function requireZone({ region, fail }: BehaviourContext<unknown>, zone: string): void {
  const found = regionOfZone(zone);
  if (found === undefined || (region !== undefined && region !== found)) {
    const where = region === undefined ? '' : ` in ${region}`;
    fail('InvalidZone.MismatchRegion', `The zone ${JSON.stringify(zone.slice(0, 60))} does not exist${where}.`);
  }
}

/** Fails with `InvalidParameterValue.InvalidZoneMismatchRegion` for zones of several regions: a request is about one. */
export function requireOneRegion({ fail }: BehaviourContext<unknown>, zones: readonly string[]): void {
  const regions = new Set(zones.map(regionOfZone));
  if (regions.size > 1) {
    fail('InvalidParameterValue.InvalidZoneMismatchRegion', `The zones are in ${[...regions].join(' and ')}.`);
  }
}
