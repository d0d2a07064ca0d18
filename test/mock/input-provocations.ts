import { Application, Placement, type Provocation } from './provocation.js';

const LONG = 'x'.repeat(2_000);

function task(code: string, changes: object): Provocation {
  const TaskTemplateInfo = { TaskName: 'A', Application, ComputeEnv: {}, ...changes };
  return { code, action: 'CreateTaskTemplate', input: () => ({ TaskTemplateName: 'T', TaskTemplateInfo }) };
}

function job(code: string, changes: object, first: object = {}): Provocation {
  const Tasks = [{ TaskName: 'A', Application, ComputeEnv: {}, ...first }];
  return { code, action: 'SubmitJob', input: () => ({ Placement, Job: { Tasks, ...changes } }) };
}

function env(code: string, changes: object, place: object = Placement): Provocation {
  const ComputeEnv = { EnvName: 'e', DesiredComputeNodeCount: 0, ...changes };
  return { code, action: 'CreateComputeEnv', input: () => ({ Placement: place, ComputeEnv }) };
}

function envData(code: string, EnvData: object): Provocation {
  return env(code, { EnvData });
}

function topic(code: string, TopicName: string, ...events: string[]): Provocation {
  const EventConfigs = events.map((EventName) => ({ EventName, EventVars: [] }));
  return env(code, { Notifications: [{ TopicName, EventConfigs }] });
}

function filter(code: string, action: string, Name: string, ...Values: string[]): Provocation {
  return { code, action, input: () => ({ Filters: [{ Name, Values }] }) };
}

function plain(code: string, action: string, parameters: object): Provocation {
  return { code, action, input: () => parameters };
}

function modifiedEnv(code: string, changes: object): Provocation {
  return {
    code,
    prepare: ({ env }) => env(0),
    action: 'ModifyComputeEnv',
    input: (EnvId) => ({ EnvId, ...changes }),
  };
}

function modifiedTemplate(code: string, changes: object): Provocation {
  const template = { TaskTemplateName: 'T', TaskTemplateInfo: { Application, ComputeEnv: {} } };
  return {
    code,
    prepare: ({ call }) => call('CreateTaskTemplate', template, 'TaskTemplateId'),
    action: 'ModifyTaskTemplate',
    input: (TaskTemplateId) => ({ TaskTemplateId, ...changes }),
  };
}

/** Codes that an input alone provokes. */
export const INPUT_PROVOCATIONS: Provocation[] = [
  task('AllowedOneAttributeInEnvIdAndComputeEnv', { EnvId: 'env-00000000' }),
  job('AllowedOneAttributeInEnvIdAndComputeEnv', { Tasks: [{ Application }] }),
  filter('InvalidFilter', 'DescribeJobs', 'colour', 'red'),
  plain('InvalidParameter.EnvIdMalformed', 'DescribeComputeEnv', { EnvId: 'env-1' }),
  task('InvalidParameter.CvmParameters', { ComputeEnv: { EnvData: { InstanceChargeType: 'SPOTPAID' } } }),
  envData('InvalidParameter.CvmParameters', { LoginSettings: { Password: 'onlyletters' } }),
  env('InvalidParameter.EnvDescriptionTooLong', { EnvDescription: LONG }),
  env('InvalidParameter.EnvNameTooLong', { EnvName: LONG }),
  envData('InvalidParameter.ImageIdMalformed', { ImageId: 'image' }),
  plain('InvalidParameter.InvalidParameterCombination', 'DescribeJobs', { JobIds: [], Filters: [] }),
  envData('InvalidParameter.InvalidParameterCombination', { InstanceType: 'S1.SMALL1', InstanceTypes: [] }),
  job('InvalidParameter.JobDescriptionTooLong', { JobDescription: LONG }),
  plain('InvalidParameter.JobIdMalformed', 'DescribeJob', { JobId: 'env-00000000' }),
  job('InvalidParameter.JobNameTooLong', { JobName: LONG }),
  topic('InvalidParameter.NotificationEventNameDuplicate', 'topic', 'COMPUTE_ENV_CREATED', 'COMPUTE_ENV_CREATED'),
  topic('InvalidParameter.NotificationTopicName', '?'),
  topic('InvalidParameter.NotificationTopicNameTooLong', LONG),
  task('InvalidParameter.TaskName', { TaskName: 'a/b' }),
  job('InvalidParameter.TaskName', { Tasks: Array(2).fill({ TaskName: 'A', Application, ComputeEnv: {} }) }),
  task('InvalidParameter.TaskNameTooLong', { TaskName: LONG }),
  modifiedTemplate('InvalidParameter.TaskTemplateDescriptionTooLong', { TaskTemplateDescription: LONG }),
  plain('InvalidParameter.TaskTemplateIdMalformed', 'DeleteTaskTemplates', { TaskTemplateIds: ['T'] }),
  modifiedTemplate('InvalidParameter.TaskTemplateName', { TaskTemplateName: '' }),
  modifiedTemplate('InvalidParameter.TaskTemplateNameTooLong', { TaskTemplateName: LONG }),
  modifiedTemplate('InvalidParameterAtLeastOneAttribute', {}),
  plain('InvalidParameterValue', 'DescribeComputeEnvs', { Offset: -1 }),
  task('InvalidParameterValue.ComputeEnv', { ComputeEnv: { EnvType: 'OTHER' } }),
  job('InvalidParameterValue.DependenceNotFoundTaskName', { Dependences: [{ StartTask: 'A', EndTask: 'B' }] }),
  job('InvalidParameterValue.DependenceUnfeasible', { Dependences: [{ StartTask: 'A', EndTask: 'A' }] }),
  envData('InvalidParameterValue.InstanceType', { InstanceType: 'huge' }),
  modifiedEnv('InvalidParameterValue.InstanceTypeDuplicate', {
    EnvData: { InstanceTypes: ['S1.SMALL1', 'S1.SMALL1'] },
  }),
  modifiedEnv('InvalidParameterValue.InstanceTypesEmpty', { EnvData: { InstanceTypes: [] } }),
  filter('InvalidParameterValue.InvalidFilter', 'DescribeJobs', 'job-state', 'DONE'),
  envData('InvalidParameterValue.InvalidZoneMismatchRegion', { Zones: ['ap-shanghai-2'] }),
  filter(
    'InvalidParameterValue.InvalidZoneMismatchRegion',
    'DescribeAvailableCvmInstanceTypes',
    'zone',
    'ap-shanghai-1',
    'ap-guangzhou-1',
  ),
  filter('InvalidParameterValue.LimitExceeded', 'DescribeJobs', 'job-name', ...Array<string>(101).fill('a')),
  modifiedEnv('InvalidParameterValue.LimitExceeded', { EnvData: { InstanceTypes: Array(11).fill('S1.SMALL1') } }),
  env('InvalidParameterValue.LocalPath', { MountDataDisks: [{ LocalPath: 'data' }] }),
  task('InvalidParameterValue.MaxRetryCount', { MaxRetryCount: 6 }),
  env('InvalidParameterValue.Negative', { DesiredComputeNodeCount: -1 }),
  task('InvalidParameterValue.Negative', { TaskInstanceNum: -1 }),
  job(
    'InvalidParameterValue.NotFloat',
    {},
    {
      ComputeEnv: { EnvData: { InstanceMarketOptions: { SpotOptions: { MaxPrice: 'cheap' } } } },
    },
  ),
  task('InvalidParameterValue.RemoteStoragePath', { RedirectInfo: { StdoutRedirectPath: 'logs' } }),
  task('InvalidParameterValue.RemoteStorageSchemeType', { RedirectInfo: { StdoutRedirectPath: 'ftp://a/b' } }),
  filter('InvalidParameterValue.ResourceType', 'DescribeComputeEnvs', 'resource-type', 'PAPER'),
  filter(
    'InvalidParameterValue.UnsupportedBatchInstanceChargeType',
    'DescribeCvmZoneInstanceConfigInfos',
    'instance-charge-type',
    'FREE',
  ),
  env('InvalidZone.MismatchRegion', {}, { Zone: 'moon-1' }),
  {
    ...job('InvalidZone.MismatchRegion', {}),
    input: () => ({ Placement: { Zone: 'ap-shanghai-2' }, Job: { Tasks: [{ Application, ComputeEnv: {} }] } }),
  },
];
