import type { Filter } from '@specloom/batch-client/types';
import type { BehaviourContext } from '@specloom/mock-runtime';
import { requireZone } from '../checks/zone-checks.js';
import { type FilterTexts, filterItems, valuesOf } from '../lists/filter-items.js';
import { envsOf } from '../state/collections.js';
import type { EnvRecord } from '../state/env-record.js';
import { requireId } from '../state/find.js';

/** Filters that both lists of compute environments have. */
const TEXTS: FilterTexts<EnvRecord> = {
  zone: ({ placement }) => placement.Zone,
  'env-id': ({ id }) => id,
  'env-name': ({ definition }) => definition.EnvName,
};

/** Compute environments that a list asks for, the newest first. Identifiers that do not exist are left out. */
export function listEnvs(
  context: BehaviourContext<{ EnvIds?: string[] | undefined; Filters?: Filter[] | undefined }>,
  more: FilterTexts<EnvRecord> = {},
  tagsOf?: (env: EnvRecord) => { Key: string; Value: string }[],
): EnvRecord[] {
  const { EnvIds, Filters = [] } = context.input;
  for (const id of [...(EnvIds ?? []), ...valuesOf(Filters, 'env-id')]) {
    requireId(context, 'EnvId', id);
  }
  for (const zone of valuesOf(Filters, 'zone')) {
    requireZone(context, zone);
  }
  const named = EnvIds === undefined ? undefined : new Set(EnvIds);
  const candidates = [...envsOf(context).values()].filter(({ id }) => named?.has(id) ?? true).reverse();
  return filterItems(context, candidates, Filters, { ...TEXTS, ...more }, tagsOf);
}
