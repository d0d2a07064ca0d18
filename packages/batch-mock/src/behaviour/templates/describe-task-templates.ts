import type { TaskTemplateView } from '@specloom/batch-client/types';
import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { filterItems } from '../lists/filter-items.js';
import { cutPage } from '../lists/page.js';
import { templatesOf } from '../state/collections.js';
import { requireId } from '../state/find.js';
import { isoTime } from '../state/iso-time.js';
import type { TemplateRecord } from '../state/template-record.js';

/** Lists templates, the newest first. Identifiers that do not exist are left out. */
export const describeTaskTemplates: BatchActionBehaviours['DescribeTaskTemplates'] = (context) => {
  const { TaskTemplateIds, Filters = [] } = context.input;
  for (const id of TaskTemplateIds ?? []) {
    requireId(context, 'TaskTemplateId', id);
  }
  const named = TaskTemplateIds === undefined ? undefined : new Set(TaskTemplateIds);
  const candidates = [...templatesOf(context).values()].filter(({ id }) => named?.has(id) ?? true).reverse();
  const matching = filterItems(
    context,
    candidates,
    Filters,
    { 'task-template-name': ({ name }) => name },
    ({ tags }) => tags,
  );
  return { TotalCount: matching.length, TaskTemplateSet: cutPage(context, matching).map(viewOf) };
};

function viewOf({ id, name, description, info, tags, createTime }: TemplateRecord): TaskTemplateView {
  return {
    TaskTemplateId: id,
    TaskTemplateName: name,
    TaskTemplateDescription: description,
    TaskTemplateInfo: info,
    CreateTime: isoTime(createTime),
    Tags: tags,
  };
}
