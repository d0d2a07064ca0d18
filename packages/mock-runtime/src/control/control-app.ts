import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { FaultRule, Scenario } from '../faults/fault.js';
import type { Mock } from '../mock.js';
import type { SeedData } from '../seed/seed-data.js';
import type { Snapshot } from './snapshot.js';

const MAX_STATE_BYTES = 256 * 1024 * 1024;

/** A request of the control API that makes no sense; its message goes back to the client. */
class BadControlRequest extends Error {
  override readonly name = 'BadControlRequest';
}

/** The control API over HTTP: the programmatic one, as JSON under `/_mock`. */
export function createControlApp(mock: Mock): Hono {
  const app = new Hono().basePath('/_mock');
  // A page of another site may send simple requests to a local port: it must not move this mock.
  app.use(async (context, next) => {
    const origin = context.req.header('origin');
    return origin !== undefined && hostOf(origin) !== context.req.header('host')
      ? context.json({ error: `Requests of pages from ${origin} are not accepted.` }, 403)
      : next();
  });
  app.use(bodyLimit({ maxSize: MAX_STATE_BYTES }));
  app.get('/', (context) => context.json(summary(mock)));
  app.get('/health', (context) => context.json({ status: 'ok', ...mock.definition.service }));
  app.get('/clock', (context) => context.json(clockState(mock)));
  app.post('/advance', async (context) => {
    const { seconds } = await readObject(context);
    if (typeof seconds !== 'number') {
      throw new BadControlRequest(`\`seconds\` is ${JSON.stringify(seconds)}: expected a number.`);
    }
    mock.advance(seconds);
    return context.json(clockState(mock));
  });
  app.get('/state', (context) => context.json(mock.snapshot()));
  app.put('/state', async (context) => {
    mock.restore((await readObject(context)) as unknown as Snapshot);
    return context.json(clockState(mock));
  });
  app.post('/reset', (context) => {
    mock.reset();
    return context.json(clockState(mock));
  });
  app.post('/seeds', async (context) => {
    mock.seed((await readObject(context)) as SeedData);
    return context.json({ collections: collectionSizes(mock) });
  });
  addFaultRoutes(app, mock);
  addTrafficRoutes(app, mock);
  app.notFound((context) => context.json({ error: `There is no ${context.req.method} ${context.req.path}.` }, 404));
  app.onError((error, context) => context.json({ error: error.message }, 400));
  return app;
}

function addFaultRoutes(app: Hono, mock: Mock): void {
  app.get('/faults', (context) => context.json({ faults: mock.faults.list() }));
  app.post('/faults', async (context) =>
    context.json({ id: mock.faults.add((await readObject(context)) as unknown as FaultRule) }, 201),
  );
  app.delete('/faults', (context) => {
    mock.faults.clear();
    return context.json({ faults: [] });
  });
  app.delete('/faults/:id', (context) => {
    const id = context.req.param('id');
    return mock.faults.remove(id)
      ? context.json({ faults: mock.faults.list() })
      : context.json({ error: `There is no fault with the id "${id}".` }, 404);
  });
  app.get('/scenarios', (context) => context.json({ scenarios: mock.faults.scenarios() }));
  app.post('/scenarios', async (context) => {
    mock.faults.play((await readObject(context)) as unknown as Scenario);
    return context.json({ scenarios: mock.faults.scenarios() }, 201);
  });
}

function addTrafficRoutes(app: Hono, mock: Mock): void {
  app.get('/requests', (context) => {
    const action = context.req.query('action');
    const limit = context.req.query('limit');
    if (limit !== undefined && !/^\d{1,9}$/.test(limit)) {
      throw new BadControlRequest(`\`limit\` is "${limit}": expected a whole number.`);
    }
    const requests = mock.requests.list({
      ...(action === undefined ? {} : { action }),
      ...(limit === undefined ? {} : { limit: Number(limit) }),
    });
    return context.json({ total: mock.requests.total, requests });
  });
  app.delete('/requests', (context) => {
    mock.requests.clear();
    return context.json({ total: 0, requests: [] });
  });
  app.get('/recording', (context) => context.json({ active: mock.recording.active }));
  app.post('/recording/start', (context) => {
    mock.recording.start();
    return context.json({ active: true });
  });
  app.post('/recording/stop', (context) => context.json(mock.recording.stop()));
}

function summary(mock: Mock): object {
  const { service, actions } = mock.definition;
  return {
    service,
    clock: clockState(mock),
    actions: Object.keys(actions),
    families: mock.families,
    collections: collectionSizes(mock),
    requests: mock.requests.total,
  };
}

function clockState(mock: Mock): { mode: string; time: number; now: string } {
  const time = mock.clock.now();
  return { mode: mock.clock.mode, time, now: new Date(time).toISOString() };
}

function collectionSizes(mock: Mock): Record<string, number> {
  return Object.fromEntries(mock.store.names().map((name) => [name, mock.store.collection(name).size]));
}

async function readObject(context: Context): Promise<Record<string, unknown>> {
  if (!context.req.header('content-type')?.toLowerCase().startsWith('application/json')) {
    throw new BadControlRequest('The Content-Type is not application/json.');
  }
  const body: unknown = await context.req.json();
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new BadControlRequest('The body is not a JSON object.');
  }
  return body as Record<string, unknown>;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
