import type { EnvDataInput } from '@specloom/batch-client/types';
import { instanceTypesOf, type Stored, zoneQuotasOf } from '../state/collections.js';
import { type InstanceSize, instanceSizeOf } from './instance-size.js';

/** The size of an instance where the request asks for none. */
const SMALLEST: InstanceSize = { cpu: 1, memory: 1 };

/**
 * The size of the instance that a compute node gets: of `InstanceTypes`, the first that is not sold out in the zone;
 * undefined where all are (data type `EnvData`).
 */
export function chooseInstance(stored: Stored, zone: string, data: EnvDataInput): InstanceSize | undefined {
  const { InstanceTypeOptions: options, InstanceType: single } = data;
  if (options !== undefined) {
    return { cpu: options.CPU, memory: options.Memory };
  }
  const types = data.InstanceTypes ?? (single === undefined ? [] : [single]);
  if (types.length === 0) {
    return SMALLEST;
  }
  const available = types.find((type) => !isSoldOut(stored, zone, type));
  return available === undefined ? undefined : sizeOf(stored, available);
}

/** The size of the first instance type, sold out or not: what quotas count. */
export function wantedSize(stored: Stored, data: EnvDataInput): InstanceSize {
  const { InstanceTypeOptions: options } = data;
  const type = data.InstanceTypes?.[0] ?? data.InstanceType;
  if (options !== undefined) {
    return { cpu: options.CPU, memory: options.Memory };
  }
  return type === undefined ? SMALLEST : sizeOf(stored, type);
}

function isSoldOut(stored: Stored, zone: string, type: string): boolean {
  const offers = [...zoneQuotasOf(stored).values()].filter(
    ({ Zone, InstanceType }) => Zone === zone && InstanceType === type,
  );
  return offers.length > 0 && offers.every(({ Status }) => Status === 'SOLD_OUT');
}

function sizeOf(stored: Stored, type: string): InstanceSize {
  const config = [...instanceTypesOf(stored).values()].find(({ InstanceType }) => InstanceType === type);
  const quota = [...zoneQuotasOf(stored).values()].find(({ InstanceType }) => InstanceType === type);
  const named = instanceSizeOf(type) ?? SMALLEST;
  return { cpu: config?.Cpu ?? quota?.Cpu ?? named.cpu, memory: config?.Mem ?? quota?.Memory ?? named.memory };
}
