import type { EnvDataInput } from '@specloom/batch-client/types';
import type { BehaviourContext } from '@specloom/mock-runtime';
import { wantedSize } from '../catalogue/choose-instance.js';
import { ownNodes } from '../nodes/node-rules.js';
import { settingsOf } from '../settings/settings-of.js';
import { envsOf } from '../state/collections.js';

/** Fails with `LimitExceeded.CpuQuota` where more nodes would take more cores than the quota leaves. */
export function requireCpus(context: BehaviourContext<unknown>, data: EnvDataInput, moreNodes: number): void {
  const { cpus } = settingsOf(context).quotas;
  let used = 0;
  for (const env of envsOf(context).values()) {
    used += ownNodes(env).length * wantedSize(context, env.definition.EnvData ?? {}).cpu;
  }
  const wanted = moreNodes * wantedSize(context, data).cpu;
  if (used + wanted > cpus) {
    context.fail('LimitExceeded.CpuQuota', `${wanted} cores are wanted, and ${used} of ${cpus} are in use.`);
  }
}
