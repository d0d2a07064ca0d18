import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { cutPage } from '../lists/page.js';
import { envCreateInfo } from './env-view.js';
import { listEnvs } from './list-envs.js';

/** Lists what compute environments were created with. */
export const describeComputeEnvCreateInfos: BatchActionBehaviours['DescribeComputeEnvCreateInfos'] = (context) => {
  const matching = listEnvs(context);
  return { TotalCount: matching.length, ComputeEnvCreateInfoSet: cutPage(context, matching).map(envCreateInfo) };
};
