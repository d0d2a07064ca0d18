import type { Dependence } from '@specloom/batch-client/types';
import type { BehaviourContext } from '@specloom/mock-runtime';

/**
 * Fails with `InvalidParameterValue.DependenceNotFoundTaskName` for a dependence on a task that the job does not have, and with
 * `InvalidParameterValue.DependenceUnfeasible` for tasks that wait for one another in a circle.
 */
export function checkDependences(
  { fail }: BehaviourContext<unknown>,
  taskNames: readonly string[],
  dependences: readonly Dependence[],
): void {
  const known = new Set(taskNames);
  const unknown = dependences
    .flatMap(({ StartTask, EndTask }) => [StartTask, EndTask])
    .find((name) => !known.has(name));
  if (unknown !== undefined) {
    const message = `The dependence names the task ${JSON.stringify(unknown.slice(0, 60))}, which the job does not have.`;
    fail('InvalidParameterValue.DependenceNotFoundTaskName', message);
  }
  const stuck = tasksInCircles(taskNames, dependences);
  if (stuck.length > 0) {
    const shown = stuck.slice(0, 10).join(', ');
    fail('InvalidParameterValue.DependenceUnfeasible', `The tasks ${shown} wait for one another, or for such tasks.`);
  }
}

/** Tasks that could never begin: takes away what waits for nothing, until nothing goes. */
function tasksInCircles(taskNames: readonly string[], dependences: readonly Dependence[]): string[] {
  const waitsFor = new Map(taskNames.map((name) => [name, 0]));
  const followers = new Map<string, string[]>();
  for (const { StartTask, EndTask } of dependences) {
    waitsFor.set(EndTask, (waitsFor.get(EndTask) ?? 0) + 1);
    followers.set(StartTask, [...(followers.get(StartTask) ?? []), EndTask]);
  }
  const free = taskNames.filter((name) => waitsFor.get(name) === 0);
  for (let name = free.pop(); name !== undefined; name = free.pop()) {
    waitsFor.delete(name);
    for (const follower of followers.get(name) ?? []) {
      const left = (waitsFor.get(follower) ?? 0) - 1;
      waitsFor.set(follower, left);
      if (left === 0) {
        free.push(follower);
      }
    }
  }
  return [...waitsFor.keys()];
}
