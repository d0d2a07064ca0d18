import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { findEnv } from '../state/find.js';
import { envCreateInfo } from './env-view.js';

/** Shows what a compute environment was created with. */
export const describeComputeEnvCreateInfo: BatchActionBehaviours['DescribeComputeEnvCreateInfo'] = (context) =>
  envCreateInfo(findEnv(context, context.input.EnvId));
