import type { PlannedAction } from '../../plan/plan.js';
import type { CodeModule } from '../code/code-module.js';

/** Module that gathers the types of all actions, so that modules about all actions import from one place. */
export const ACTION_TYPES = 'gen/actions/index';

/** Asks for the types of an action and returns the names that they have in the module. */
export function actionTypes(
  action: PlannedAction,
  module: CodeModule,
): { input: string; output: string; errorCode: string } {
  const ask = (name: string): string => module.type({ name, module: ACTION_TYPES });
  return {
    get input() {
      return ask(action.input.name);
    },
    get output() {
      return ask(action.output.name);
    },
    get errorCode() {
      return ask(action.errorCode.name);
    },
  };
}
