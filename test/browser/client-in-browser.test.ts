import { createBatchMock } from '@specloom/batch-mock';
import type { MockServer } from '@specloom/mock-runtime';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundlePage, type PageBundle } from './bundle-page.js';
import { type PageServer, servePage } from './page-server.js';

declare global {
  /** The bundle's name in the page. */
  var pageProgram: typeof import('./page-program.js');
}

const FORMS = ['tc3Json', 'tc3Get', 'tc3Multipart', 'v1FormSha1', 'v1FormSha256', 'v1GetSha1', 'v1GetSha256'];
const COMMAND = 'echo "批量 ü😀 & =?+%*\r\n done"';

const mock = createBatchMock({ rates: 'off' });
/** What the page reported besides results. */
const complaints: string[] = [];
let bundle: PageBundle;
let site: PageServer;
let service: MockServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  bundle = await bundlePage();
  site = await servePage(bundle.text);
  service = await mock.listen();
  browser = await chromium.launch({
    executablePath: String(process.env.CHROME_PATH),
    // Containers have no user namespaces, and a small /dev/shm; only pages of this test are opened.
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  page = await browser.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(site.url);
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([site?.close(), service?.close()]);
});

beforeEach(() => mock.reset());

describe('the bundle', () => {
  test('holds the client', () => {
    expect(Object.keys(bundle.metafile.inputs).some((file) => file.includes('batch-client/dist/'))).toBe(true);
  });

  test('is made without a warning', () => {
    expect(bundle.warnings).toEqual([]);
  });

  test('imports nothing, and so no module of Node', () => {
    expect(Object.values(bundle.metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
    expect(Object.keys(bundle.metafile.inputs).filter((file) => /node:|\/node\/|node-|http-/.test(file))).toEqual([]);
    expect(bundle.text).not.toMatch(/\brequire\(|getBuiltinModule|["'`]node:/);
  });

  test('runs in a browser that has nothing of Node', async () => {
    expect(await page.evaluate(() => pageProgram.tracesOfNode())).toEqual([]);
    expect(await page.evaluate(() => pageProgram.forms())).toEqual(FORMS);
  });
});

describe.each(FORMS)('in the form %s, a browser', (form) => {
  test('writes and reads', async () => {
    const result = await page.evaluate((given) => pageProgram.sendIn(...given), [service.url, form, COMMAND] as const);
    expect(result).toMatchObject({
      read: [
        {
          TaskTemplateId: result.created,
          TaskTemplateName: form,
          TaskTemplateInfo: { Application: { Command: COMMAND } },
        },
      ],
      requestId: mock.requests
        .list({ action: 'DescribeTaskTemplates' })
        .flatMap(({ requestId }) => [requestId, requestId]),
      status: 200,
      contentType: 'application/json',
      attempts: 1,
    });
    const method = form.includes('Get') ? 'GET' : 'POST';
    expect(mock.requests.list()).toMatchObject([
      { action: 'CreateTaskTemplate', method, outcome: 'answered', params: { TaskTemplateName: form } },
      { action: 'DescribeTaskTemplates', method, outcome: 'answered' },
    ]);
  });
});

describe('in a browser, a call', () => {
  const failToRead = (options = {}, endpoint = service.url) =>
    page.evaluate(([url, given]) => pageProgram.failToRead(url, given), [endpoint, options] as const);

  test('fails with the documented code', async () => {
    expect(await page.evaluate((url) => pageProgram.failToFind(url), service.url)).toMatchObject({
      name: 'ServiceError',
      code: 'ResourceNotFound.ComputeEnv',
      status: 200,
      attempts: 1,
      requestId: mock.requests.list()[0]?.requestId,
      narrowed: true,
      otherAction: false,
    });
  });

  test('fails with another key', async () => {
    const credentials = { secretId: 'AKIDEXAMPLE', secretKey: 'another' };
    expect(await failToRead({ credentials })).toMatchObject({ code: 'AuthFailure.SignatureFailure' });
  });

  test('fails without a key, and sends nothing', async () => {
    const options = { credentials: { secretId: '', secretKey: '' } };
    const { message } = await failToRead(options);
    expect(message).toContain('DescribeJobs');
    expect(mock.requests.total).toBe(0);
  });

  test('repeats what failed in passing', async () => {
    mock.faults.add({ times: 2, fault: { kind: 'error', code: 'InternalError' } });
    const found = await page.evaluate((url) => pageProgram.failToFind(url, { retries: 2 }), service.url);
    expect(found).toMatchObject({ code: 'ResourceNotFound.ComputeEnv', attempts: 3 });
  });

  test.each([
    { title: 'a lost connection', fault: { kind: 'drop' as const }, name: 'NetworkError' },
    { title: 'half an answer', fault: { kind: 'half-body' as const }, name: 'NetworkError' },
    { title: 'a page', fault: { kind: 'status' as const, status: 503 }, name: 'MalformedResponseError' },
  ])('tells $title', async ({ fault, name }) => {
    mock.faults.add({ fault });
    expect(await failToRead()).toMatchObject({ name, attempts: 1 });
  });

  test('tells a server that is not there', async () => {
    const closed = await mock.listen();
    await closed.close();
    expect(await failToRead({}, closed.url)).toMatchObject({ name: 'NetworkError', attempts: 1 });
  });

  test('does not follow a redirect', async () => {
    const elsewhere = await servePage('');
    expect(await failToRead({}, elsewhere.url)).toMatchObject({ name: 'MalformedResponseError', status: 302 });
    await elsewhere.close();
  });

  test('ends at its timeout, while it waits and while it reads', async () => {
    mock.faults.add({ times: 1, fault: { kind: 'latency', milliseconds: 600_000 } });
    expect(await failToRead({ timeout: 200 })).toMatchObject({ name: 'TimeoutError', attempts: 1 });
    mock.faults.add({ times: 1, fault: { kind: 'slow-body', milliseconds: 600_000 } });
    expect(await failToRead({ timeout: 200 })).toMatchObject({ name: 'TimeoutError', attempts: 1 });
  });

  test.each([
    { title: 'before it begins', milliseconds: 0, fault: 'latency' as const, cause: 'early', sent: 0 },
    { title: 'while it waits', milliseconds: 200, fault: 'latency' as const, cause: 'late', sent: 1 },
    { title: 'while it reads', milliseconds: 200, fault: 'slow-body' as const, cause: 'late', sent: 1 },
  ])('is aborted $title', async ({ milliseconds, fault, cause, sent }) => {
    mock.faults.add({ fault: { kind: fault, milliseconds: 600_000 } });
    const error = await page.evaluate((given) => pageProgram.abortAfter(...given), [
      service.url,
      milliseconds,
    ] as const);
    expect(error).toMatchObject({ name: 'AbortError', cause, attempts: sent });
    expect(mock.requests.total).toBe(sent);
  });

  test("takes over the service's time", async () => {
    expect(await page.evaluate((url) => pageProgram.readAhead(url, 3_600_000), service.url)).toBe(2);
  });
});

describe('in a browser, a list', () => {
  const readPages = (size: number, most: number) =>
    page.evaluate((given) => pageProgram.readPages(...given), [service.url, size, most] as const);

  beforeEach(async () => {
    for (const form of FORMS) {
      await page.evaluate((given) => pageProgram.sendIn(...given), [service.url, form, COMMAND] as const);
    }
  });

  test('is read page by page', async () => {
    const { names, pages } = await readPages(3, 100);
    expect({ names: names.toSorted(), pages }).toEqual({ names: FORMS.toSorted(), pages: 3 });
  });

  test('is read no further than wanted', async () => {
    expect(await readPages(3, 4)).toMatchObject({ names: { length: 4 }, pages: 2 });
  });
});

test('in a browser, a wait ends in the state that is waited for', async () => {
  const fast = createBatchMock({ rates: 'off', clock: 'fast' });
  const server = await fast.listen();
  expect(await page.evaluate((url) => pageProgram.runJob(url), server.url)).toBe('SUCCEED');
  await server.close();
});

test('nothing else went wrong in the page', () => {
  expect(complaints).toEqual([]);
});
