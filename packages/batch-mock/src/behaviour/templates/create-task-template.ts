import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { checkTask } from '../checks/task-checks.js';
import { requireLength, requireName } from '../checks/text-checks.js';
import { settingsOf } from '../settings/settings-of.js';
import { templatesOf } from '../state/collections.js';
import { newId } from '../state/identifiers.js';

/** Keeps a template. */
export const createTaskTemplate: BatchActionBehaviours['CreateTaskTemplate'] = (context) => {
  const { input, clock, random, fail } = context;
  const templates = templatesOf(context);
  requireName(context, 'TaskTemplateName', input.TaskTemplateName);
  requireLength(context, 'TaskTemplateDescription', input.TaskTemplateDescription);
  checkTask(context, input.TaskTemplateInfo);
  if (templates.size >= settingsOf(context).quotas.taskTemplates) {
    fail('LimitExceeded.TaskTemplateQuota');
  }
  const id = newId('TaskTemplateId', random, (candidate) => templates.has(candidate));
  templates.put(id, {
    id,
    name: input.TaskTemplateName,
    description: input.TaskTemplateDescription ?? '',
    info: input.TaskTemplateInfo,
    tags: input.Tags ?? [],
    createTime: clock.now(),
  });
  return { TaskTemplateId: id };
};
