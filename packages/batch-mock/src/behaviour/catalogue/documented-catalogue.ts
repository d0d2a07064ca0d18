import type { InstanceCategoryItem, InstanceTypeConfig, InstanceTypeQuotaItem } from '@specloom/batch-client/types';
import { batchDefinition } from '../../gen/definition.js';
import type { BatchCatalogue } from '../settings/batch-settings.js';

/** The catalogue that the documented examples show. */
export function documentedCatalogue(): BatchCatalogue {
  return {
    categories: documentedItems<InstanceCategoryItem>('DescribeInstanceCategories', 'InstanceCategorySet'),
    instanceTypes: documentedItems<InstanceTypeConfig>('DescribeAvailableCvmInstanceTypes', 'InstanceTypeConfigSet'),
    zoneQuotas: documentedItems<InstanceTypeQuotaItem>('DescribeCvmZoneInstanceConfigInfos', 'InstanceTypeQuotaSet'),
  };
}

/** Items of all documented answers of an action. Their form is the document's: the fixtures' tests hold that. */
function documentedItems<Item>(action: string, member: string): Item[] {
  return (batchDefinition.actions[action]?.examples ?? []).flatMap(({ response }) => {
    const items = response[member];
    return Array.isArray(items) ? (structuredClone(items) as Item[]) : [];
  });
}
