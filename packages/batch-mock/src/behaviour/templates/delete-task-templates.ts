import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { templatesOf } from '../state/collections.js';
import { findTemplate } from '../state/find.js';

/** Forgets templates: all of them, or none where one does not exist. */
export const deleteTaskTemplates: BatchActionBehaviours['DeleteTaskTemplates'] = (context) => {
  for (const { id } of context.input.TaskTemplateIds.map((named) => findTemplate(context, named))) {
    templatesOf(context).delete(id);
  }
  return {};
};
