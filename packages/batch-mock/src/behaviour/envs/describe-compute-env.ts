import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { findEnv } from '../state/find.js';
import { envView, nodeView } from './env-view.js';

/** Shows a compute environment with its nodes, the oldest first. */
export const describeComputeEnv: BatchActionBehaviours['DescribeComputeEnv'] = (context) => {
  const env = findEnv(context, context.input.EnvId);
  return { ...envView(env), ComputeNodeSet: env.nodes.map(nodeView) };
};
