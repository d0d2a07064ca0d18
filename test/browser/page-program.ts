// What a page does with the client; runs in a browser, each function at a test's request.
import {
  AbortError,
  BatchClient,
  type ClientOptions,
  createTaskTemplate,
  describeJobAction,
  describeTaskTemplatesAction,
  isBatchError,
  MalformedResponseError,
  NetworkError,
  paginate,
  RequestError,
  TimeoutError,
  tc3Get,
  tc3Json,
  tc3Multipart,
  untilState,
  v1Form,
  v1Get,
  type Wire,
  waitFor,
} from '@specloom/batch-client';

/** What a call failed with, as plain data. */
export interface CaughtError {
  /** Name of the class that the client's package exports it as. */
  readonly name: string;
  readonly code: string | undefined;
  readonly requestId: string | undefined;
  readonly status: number | undefined;
  readonly attempts: number;
  readonly message: string;
}

const FORMS: Readonly<Record<string, Wire>> = {
  tc3Json: tc3Json(),
  tc3Get: tc3Get(),
  tc3Multipart: tc3Multipart(),
  v1FormSha1: v1Form('HmacSHA1'),
  v1FormSha256: v1Form('HmacSHA256'),
  v1GetSha1: v1Get('HmacSHA1'),
  v1GetSha256: v1Get('HmacSHA256'),
};

/** The errors that are no answer of the service; a bundle minifies the names of classes. */
const CLASSES = { AbortError, MalformedResponseError, NetworkError, TimeoutError };

/** Names of the forms that `sendIn` knows. */
export function forms(): string[] {
  return Object.keys(FORMS);
}

/** What of Node this page has. */
export function tracesOfNode(): string[] {
  return ['process', 'Buffer', 'require', 'global'].filter((name) => name in globalThis);
}

/** Writes a template in one form of requests, reads it back, and returns what was read and how the answer came. */
export async function sendIn(endpoint: string, form: string, command: string) {
  const client = connect(endpoint, { wire: FORMS[form] });
  const { TaskTemplateId } = await createTaskTemplate(client, {
    TaskTemplateName: form,
    TaskTemplateInfo: {
      Application: { DeliveryForm: 'LOCAL', Command: command },
      ComputeEnv: { EnvData: { ImageId: 'img-bd78fy2t' } },
    },
  });
  const { data, ...response } = await client
    .describeTaskTemplates({ Filters: [{ Name: 'task-template-name', Values: [form, 'ü & =?+%*'] }] })
    .withResponse();
  return {
    created: TaskTemplateId,
    read: data.TaskTemplateSet,
    requestId: [data.RequestId, response.requestId],
    status: response.status,
    contentType: response.headers.get('content-type'),
    attempts: response.attempts,
  };
}

/** Asks for an environment that does not exist, and returns the error with what `isBatchError` says of it. */
export async function failToFind(endpoint: string, options: ClientOptions = {}) {
  const error = await errorOf(connect(endpoint, options).describeComputeEnv({ EnvId: 'env-00000000' }));
  return {
    ...caught(error),
    narrowed: isBatchError(error, 'describeComputeEnv', 'ResourceNotFound.ComputeEnv'),
    otherAction: isBatchError(error, 'describeJob'),
  };
}

/** Calls and returns what it fails with. */
export async function failToRead(endpoint: string, options: ClientOptions = {}) {
  return caught(await errorOf(connect(endpoint, options).describeJobs({})));
}

/** Aborts a call after so many milliseconds; 0 aborts before it begins. */
export async function abortAfter(endpoint: string, milliseconds: number) {
  const controller = new AbortController();
  if (milliseconds === 0) controller.abort('early');
  else setTimeout(() => controller.abort('late'), milliseconds);
  const error = await errorOf(connect(endpoint).describeJobs({}, { signal: controller.signal }));
  return { ...caught(error), cause: error.cause };
}

/** Reads with a clock that runs ahead of the service's. */
export async function readAhead(endpoint: string, aheadMs: number) {
  const clock = {
    now: () => Date.now() + aheadMs,
    elapsed: () => performance.now(),
    schedule: (callback: () => void, delay: number) => {
      const timer = setTimeout(callback, delay);
      return () => clearTimeout(timer);
    },
  };
  const { attempts } = await connect(endpoint, { clock }).describeJobs({}).withResponse();
  return attempts;
}

/** Reads all templates by pages of a size; stops after so many. Returns their names and how many pages were fetched. */
export async function readPages(endpoint: string, size: number, most: number) {
  let pages = 0;
  const client = connect(endpoint, { hooks: { before: () => pages++ } });
  const names: (string | undefined)[] = [];
  for await (const { TaskTemplateName } of paginate(client, describeTaskTemplatesAction, { Limit: size }).items()) {
    names.push(TaskTemplateName);
    if (names.length === most) break;
  }
  return { names, pages };
}

/** Submits a job and waits until it has run; returns its last state. */
export async function runJob(endpoint: string) {
  const client = connect(endpoint);
  const { JobId } = await client.submitJob({
    Placement: { Zone: 'ap-guangzhou-2' },
    Job: {
      Tasks: [
        {
          TaskName: 'A',
          Application: { DeliveryForm: 'LOCAL', Command: 'true' },
          ComputeEnv: { EnvData: { ImageId: 'img-bd78fy2t' } },
        },
      ],
    },
  });
  const states = { done: ['SUCCEED'], failed: ['FAILED'] };
  const condition = untilState((job: { JobState: string }) => job.JobState, states);
  const { JobState } = await waitFor(client, describeJobAction, { JobId }, condition, { firstDelay: 100 });
  return JobState;
}

function connect(endpoint: string, options: ClientOptions = {}): BatchClient {
  return new BatchClient({
    credentials: { secretId: 'AKIDEXAMPLE', secretKey: 'SECRETEXAMPLE' },
    endpoint,
    throttle: false,
    retries: 0,
    ...options,
    region: 'ap-guangzhou',
  });
}

async function errorOf(call: Promise<unknown>): Promise<RequestError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof RequestError) return error;
    throw error;
  }
  throw new Error('the call succeeded');
}

function caught(error: RequestError): CaughtError {
  const [name] = Object.entries(CLASSES).find(([, Kind]) => error instanceof Kind) ?? [];
  const { requestId, status, attempts, message } = error;
  return {
    name: name ?? 'ServiceError',
    code: isBatchError(error) ? error.code : undefined,
    requestId,
    status,
    attempts,
    message,
  };
}
