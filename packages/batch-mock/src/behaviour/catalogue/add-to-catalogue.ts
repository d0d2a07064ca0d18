import type { BatchCatalogue } from '../settings/batch-settings.js';
import { categoriesOf, instanceTypesOf, type Stored, zoneQuotasOf } from '../state/collections.js';

/** Adds to the catalogue; what is there already under the same names is replaced. */
export function addToCatalogue(
  stored: Stored,
  { categories, instanceTypes, zoneQuotas }: Partial<BatchCatalogue>,
): void {
  for (const item of categories ?? []) {
    categoriesOf(stored).put(item.InstanceCategory ?? '', item);
  }
  for (const item of instanceTypes ?? []) {
    instanceTypesOf(stored).put(JSON.stringify([item.Zone, item.InstanceType]), item);
  }
  for (const item of zoneQuotas ?? []) {
    zoneQuotasOf(stored).put(JSON.stringify([item.Zone, item.InstanceType, item.InstanceChargeType]), item);
  }
}
