import type { Hono } from 'hono';
import type { AuthenticationContext } from './auth/authenticate.js';
import { type Credential, indexCredentials, TEST_CREDENTIAL } from './auth/credential.js';
import type { Behaviour } from './behaviour/behaviour.js';
import { SeededRandom } from './behaviour/seeded-random.js';
import { CassetteDeck } from './cassette/cassette-deck.js';
import { RingLog } from './control/ring-log.js';
import { familyBehaviours } from './conventions/family-behaviours.js';
import { recogniseFamilies } from './conventions/recognise-families.js';
import type { MockDefinition } from './definition/mock-definition.js';
import { Answering } from './exchange/answering.js';
import { Exchange } from './exchange/exchange.js';
import { replyToResponse } from './exchange/reply-to-response.js';
import { fetchToWire } from './exchange/wire-from-fetch.js';
import { World } from './exchange/world.js';
import { FaultBoard } from './faults/fault-board.js';
import { FaultChecks } from './faults/fault-checks.js';
import type { Mock } from './mock.js';
import type { MockLimits, MockOptions } from './mock-options.js';
import { RateLimiter } from './rates/rate-limiter.js';
import { isControl, listen } from './server/listen.js';
import { InputValidation } from './validation/input-validation.js';
import { RequestForms } from './wire/request-forms.js';
import type { MembersOf } from './wire/unflatten.js';

const DEFAULT_LIMITS: MockLimits = {
  logEntries: 1_000,
  logBytes: 4 * 1024 * 1024,
  bodyBytes: 256 * 1024 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  idleTimeout: 60_000,
  connections: 1_024,
};

/** Faults draw from a chance of their own, so that adding one changes no identifier. */
const FAULT_SEED_DISTANCE = 0x5eed;

/**
 * Makes a mock of a service. It serves nothing until `listen` is called; `fetch` works at once.
 *
 * Throws an Error that says what is wrong with the definition, the options, the seed or the cassette.
 */
export function createMock(definition: MockDefinition, options: MockOptions = {}): Mock {
  if (definition.format !== 1) {
    throw new Error(`The mock's definition has the format ${String(definition.format)}: expected 1.`);
  }
  const now = options.now ?? Date.now;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const credentials = options.credentials ?? [TEST_CREDENTIAL];
  if (options.behaviour === undefined && Object.keys(options.settings ?? {}).length > 0) {
    throw new Error('There are settings, but this mock has no behaviour that reads them.');
  }
  const behaviour = options.behaviour ?? { actions: {} };
  const types = new Map(Object.entries(definition.types));
  const membersOf: MembersOf = (name) => types.get(name);
  const randomSeed = options.randomSeed ?? 1;
  const world = new World(definition, {
    clock: options.clock ?? 'real',
    now,
    behaviour,
    settings: options.settings ?? {},
    randomSeed,
    seed: options.seed,
  });
  const own = new Map(Object.entries(behaviour.actions));
  checkBehaviours(own, definition);
  const families = options.conventions === false ? [] : recogniseFamilies(definition, new Set(own.keys()));
  const behaviours = new Map<string, Behaviour<never>>(
    families.flatMap((family) => [...familyBehaviours(family, definition, membersOf)]),
  );
  for (const [name, semantics] of own) {
    behaviours.set(name, semantics);
  }
  const log = new RingLog(limits.logEntries, limits.logBytes);
  const limiter = new RateLimiter(options.rates ?? 'documented', () => world.elapsed());
  const faultRandom = new SeededRandom(randomSeed + FAULT_SEED_DISTANCE);
  const faults = new FaultBoard(new FaultChecks(definition), faultRandom, (seconds) => world.advance(seconds));
  const secrets = credentials.flatMap(({ secretId, secretKey, token }) => [secretKey, secretId, token ?? '']);
  const deck = new CassetteDeck(definition.service, secrets, options.replay);
  const forms = new RequestForms(definition.protocol.forms);
  const exchange = new Exchange({
    definition,
    membersOf,
    forms,
    authentication: options.auth === false ? undefined : authenticationOf(definition, credentials, now),
    limiter,
    faults,
    faultRandom,
    validation: new InputValidation(definition, membersOf),
    rules: behaviour.codes ?? [],
    answering: new Answering(definition, membersOf, world, behaviours),
    deck,
    log,
    world,
    now,
  });
  const startFaults = (): void => {
    for (const rule of options.faults ?? []) {
      faults.add(rule);
    }
    for (const scenario of options.scenarios ?? []) {
      faults.play(scenario);
    }
  };
  startFaults();

  let controlApp: Promise<Hono> | undefined;
  const control = (): Promise<Hono> => {
    controlApp ??= import('./control/control-app.js').then(({ createControlApp }) => createControlApp(mock));
    return controlApp;
  };
  const mock: Mock = {
    definition,
    credentials,
    families,
    clock: world.clock,
    store: world.store,
    random: world.random,
    requests: log,
    faults,
    recording: {
      get active() {
        return deck.active;
      },
      start: () => deck.start(),
      stop: () => deck.stop(),
    },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      return isControl(new URL(request.url).pathname)
        ? (await control()).fetch(request)
        : replyToResponse(await exchange.handle(await fetchToWire(request)), request.signal);
    },
    listen: (listenOptions = {}) =>
      listen(
        {
          handle: (request) => exchange.handle(request),
          control: async () => {
            const { getRequestListener } = await import('@hono/node-server');
            return getRequestListener((await control()).fetch);
          },
          maxBytes: (contentType) => forms.maxBytes(contentType),
          limits,
        },
        listenOptions,
      ),
    advance: (seconds) => world.advance(seconds),
    reset: () => {
      world.reset();
      log.clear();
      limiter.reset();
      faults.clear();
      faultRandom.reseed(randomSeed + FAULT_SEED_DISTANCE);
      startFaults();
    },
    seed: (data) => world.seed(data),
    snapshot: () => world.snapshot(),
    restore: (snapshot) => world.restore(snapshot),
  };
  return mock;
}

function authenticationOf(
  definition: MockDefinition,
  credentials: readonly Credential[],
  now: () => number,
): AuthenticationContext {
  const { service, regions, protocol } = definition;
  return {
    credentials: indexCredentials(credentials),
    now,
    clockSkewSeconds: protocol.clockSkewSeconds,
    serviceId: service.id,
    documentedHosts: new Set([service.endpoint, ...regions.map(({ endpoint }) => endpoint)]),
  };
}

function checkBehaviours(behaviours: ReadonlyMap<string, unknown>, definition: MockDefinition): void {
  for (const name of behaviours.keys()) {
    if (!Object.hasOwn(definition.actions, name)) {
      throw new Error(`There is a behaviour of "${name}", but ${definition.service.id} has no action of that name.`);
    }
  }
}
