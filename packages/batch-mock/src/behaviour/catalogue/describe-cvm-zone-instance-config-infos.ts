import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { requireOneRegion, requireZone } from '../checks/zone-checks.js';
import { filterItems, valuesOf } from '../lists/filter-items.js';
import { zoneQuotasOf } from '../state/collections.js';

/** Lists what the zones of the catalogue have of each instance type. */
export const describeCvmZoneInstanceConfigInfos: BatchActionBehaviours['DescribeCvmZoneInstanceConfigInfos'] = (
  context,
) => {
  const filters = context.input.Filters ?? [];
  const zones = valuesOf(filters, 'zone');
  for (const zone of zones) {
    requireZone(context, zone);
  }
  requireOneRegion(context, zones);
  return {
    InstanceTypeQuotaSet: filterItems(context, zoneQuotasOf(context).values(), filters, {
      zone: ({ Zone }) => Zone,
      'instance-family': ({ InstanceFamily }) => InstanceFamily,
      'instance-type': ({ InstanceType }) => InstanceType,
      'instance-charge-type': ({ InstanceChargeType }) => InstanceChargeType,
    }),
  };
};
