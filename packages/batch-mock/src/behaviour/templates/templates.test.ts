import { expect, test } from 'vitest';
import { batchCaller } from '../testing/batch-caller.js';
import { sampleTask } from '../testing/sample-inputs.js';

const TaskTemplateInfo = sampleTask('A', { ComputeEnv: { EnvData: { ImageId: 'img-bd78fy2t' } } });

test('templates are kept, changed, listed and deleted', async () => {
  const { mock, call, outcome } = batchCaller();
  const ids: string[] = [];
  for (const TaskTemplateName of ['a', 'b', 'c']) {
    const Tags = [{ Key: 'k', Value: TaskTemplateName }];
    const { TaskTemplateId } = await call('CreateTaskTemplate', { TaskTemplateName, TaskTemplateInfo, Tags });
    ids.push(TaskTemplateId);
    mock.advance(1);
  }
  const [a = '', b = '', c = ''] = ids;
  expect(ids.every((id) => /^task-tmpl-[a-z0-9]{8}$/.test(id))).toBe(true);
  await call('ModifyTaskTemplate', { TaskTemplateId: b, TaskTemplateDescription: 'changed' });
  expect(await call('DescribeTaskTemplates', { TaskTemplateIds: [a, b] })).toMatchObject({
    TotalCount: 2,
    TaskTemplateSet: [
      { TaskTemplateId: b, TaskTemplateName: 'b', TaskTemplateDescription: 'changed', TaskTemplateInfo },
      { TaskTemplateId: a, TaskTemplateDescription: '', CreateTime: '2024-02-29T12:00:00Z' },
    ],
  });
  const listed = async (Name: string, ...Values: string[]) => {
    const { TaskTemplateSet } = await call('DescribeTaskTemplates', { Filters: [{ Name, Values }] });
    return TaskTemplateSet.map(({ TaskTemplateName }) => TaskTemplateName);
  };
  expect(await listed('task-template-name', 'a', 'c')).toEqual(['c', 'a']);
  expect(await listed('tag:k', 'b')).toEqual(['b']);
  expect(await outcome('DeleteTaskTemplates', { TaskTemplateIds: [a, 'task-tmpl-00000000'] })).toBe(
    'ResourceNotFound.TaskTemplate',
  );
  await call('DeleteTaskTemplates', { TaskTemplateIds: [a, c] });
  expect(await call('DescribeTaskTemplates', {})).toMatchObject({ TotalCount: 1 });
});
