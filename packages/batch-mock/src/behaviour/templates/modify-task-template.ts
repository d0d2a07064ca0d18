import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { checkTask } from '../checks/task-checks.js';
import { requireLength, requireName } from '../checks/text-checks.js';
import { templatesOf } from '../state/collections.js';
import { findTemplate } from '../state/find.js';

/** Changes what the request names of a template. */
export const modifyTaskTemplate: BatchActionBehaviours['ModifyTaskTemplate'] = (context) => {
  const { TaskTemplateId, TaskTemplateName, TaskTemplateDescription, TaskTemplateInfo } = context.input;
  const template = findTemplate(context, TaskTemplateId);
  if (TaskTemplateName !== undefined) {
    requireName(context, 'TaskTemplateName', TaskTemplateName);
  }
  requireLength(context, 'TaskTemplateDescription', TaskTemplateDescription);
  if (TaskTemplateInfo !== undefined) {
    checkTask(context, TaskTemplateInfo);
  }
  templatesOf(context).put(TaskTemplateId, {
    ...template,
    name: TaskTemplateName ?? template.name,
    description: TaskTemplateDescription ?? template.description,
    info: TaskTemplateInfo ?? template.info,
  });
  return {};
};
