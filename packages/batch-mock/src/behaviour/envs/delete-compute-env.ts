import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { isTerminable } from '../nodes/node-rules.js';
import { removeNode } from '../nodes/remove-node.js';
import { envsOf, jobsOf, type Stored } from '../state/collections.js';
import { findEnv } from '../state/find.js';
import { envIdsOf } from '../state/job-record.js';
import { endEnv } from './end-env.js';
import { requireCalm } from './require-calm.js';

/**
 * Begins to terminate a compute environment's nodes, and lets go of instances that were attached; it exists until the last node
 * is gone. Refused while a job that has not ended names it, and while a node cannot be terminated.
 */
export const deleteComputeEnv: BatchActionBehaviours['DeleteComputeEnv'] = (context) => {
  const env = findEnv(context, context.input.EnvId);
  requireCalm(context, env);
  const job = userOf(context, env.id);
  if (job !== undefined) {
    const message = `The job ${job} runs in the compute environment ${env.id}.`;
    context.fail('UnsupportedOperation.ComputeEnvOperation', message);
  }
  const stays = env.nodes.find((node) => node.origin === 'BATCH_CREATED' && !isTerminable(node));
  if (stays !== undefined && stays.state !== 'DELETING') {
    const message = `The compute node ${stays.id} is ${stays.state} and cannot be terminated.`;
    context.fail('UnsupportedOperation.ComputeNodeForbidTerminate', message);
  }
  env.deleting = true;
  env.definition = { ...env.definition, DesiredComputeNodeCount: 0 };
  for (const node of env.nodes.filter(({ state }) => state !== 'DELETING')) {
    removeNode(context, env, node, 'DeleteComputeEnv: the compute environment is deleted');
  }
  envsOf(context).put(env.id, env);
  if (env.nodes.length === 0) {
    endEnv(context, env);
  }
  return {};
};

function userOf(stored: Stored, envId: string): string | undefined {
  const jobs = jobsOf(stored);
  const active = jobs.page({ offset: 0, limit: jobs.count('active', 'yes'), where: { index: 'active', key: 'yes' } });
  return active.find((job) => envIdsOf(job).includes(envId))?.id;
}
