import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { cutPage } from '../lists/page.js';
import { envView } from './env-view.js';
import { listEnvs } from './list-envs.js';

/** Lists compute environments. */
export const describeComputeEnvs: BatchActionBehaviours['DescribeComputeEnvs'] = (context) => {
  const matching = listEnvs(context, { 'resource-type': () => 'CVM' }, ({ definition }) => definition.Tags ?? []);
  return { TotalCount: matching.length, ComputeEnvSet: cutPage(context, matching).map(envView) };
};
