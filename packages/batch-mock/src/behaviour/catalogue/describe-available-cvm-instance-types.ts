import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { requireOneRegion, requireZone } from '../checks/zone-checks.js';
import { filterItems, valuesOf } from '../lists/filter-items.js';
import { instanceTypesOf } from '../state/collections.js';

/** Lists the instance types of the catalogue. */
export const describeAvailableCvmInstanceTypes: BatchActionBehaviours['DescribeAvailableCvmInstanceTypes'] = (
  context,
) => {
  const filters = context.input.Filters ?? [];
  const zones = valuesOf(filters, 'zone');
  for (const zone of zones) {
    requireZone(context, zone);
  }
  requireOneRegion(context, zones);
  return {
    InstanceTypeConfigSet: filterItems(context, instanceTypesOf(context).values(), filters, {
      zone: ({ Zone }) => Zone,
      'instance-family': ({ InstanceFamily }) => InstanceFamily,
    }),
  };
};
