import { createRequire } from 'node:module';
import { root } from './root.mjs';
import { TaskFailure } from './task-failure.mjs';

/**
 * @typedef {object} ReleasePlan what is read of it here
 * @property {unknown[]} changesets
 * @property {{ name: string, type: string }[]} releases
 */

/**
 * Works out the release plan from .changeset/, which fails on a changeset that names no package or no known bump. Unlike
 * `changeset status` it compares with no branch, and so works in a shallow clone.
 */
export async function checkChangesets() {
  const { default: getReleasePlan } = createRequire(import.meta.url)('@changesets/get-release-plan');
  /** @type {ReleasePlan} */
  const plan = await getReleasePlan(root).catch((/** @type {unknown} */ error) => {
    throw new TaskFailure(`.changeset/ gives no release plan: ${firstLine(error)}`);
  });
  const releases = plan.releases.filter(({ type }) => type !== 'none').map(({ name, type }) => `${name} (${type})`);
  console.log(`${plan.changesets.length} changesets; to be released: ${releases.join(', ') || 'nothing'}`);
}

/** @param {unknown} error */
function firstLine(error) {
  return String(error instanceof Error ? error.message : error).split('\n')[0];
}
