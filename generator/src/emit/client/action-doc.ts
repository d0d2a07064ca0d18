import type { Plan, PlannedAction } from '../../plan/plan.js';
import type { CodeModule } from '../code/code-module.js';
import { docLines, docLink, docTag, docText } from '../code/doc-comment.js';
import { originText } from '../origin-text.js';
import { actionTypes } from './action-types.js';

/** Doc comment of the function, and of the method, that calls an action. */
export function actionDoc(plan: Plan, action: PlannedAction, module: CodeModule): string {
  const types = actionTypes(action, module);
  return docText([
    docLines(action.description === '' ? action.summary : action.description),
    callFacts(action),
    [
      `Input: ${docLink(types.input)}. Output: ${docLink(types.output)}.`,
      `Documented on ${originText(action.origin, plan.source)}.`,
    ],
    action.deprecated === null ? [] : [docTag('deprecated', action.deprecated)],
  ]);
}

const REGION_NOTES = {
  required: 'It needs a region.',
  optional: 'It takes a region.',
  unused: 'It takes no region.',
} as const;

function callFacts({ rateLimit, region, traits }: PlannedAction): string[] {
  const rate = rateLimit === null ? [] : [`At most ${plural(rateLimit.perSecond, 'request')} per second.`];
  const token = traits.tokenParameter === null ? [] : ['It may be repeated safely: each call carries a token.'];
  return [[...rate, REGION_NOTES[region], ...token].join(' ')];
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
