import { expect, it } from 'vitest';
import { ServiceError } from '../errors/service-error.js';
import type { CallInfo } from './hooks.js';
import { type Logger, loggingHooks } from './logging-hooks.js';

function recorder(): { logger: Logger; lines: [level: string, message: string, fields: unknown][] } {
  const lines: [string, string, unknown][] = [];
  const write =
    (level: string) =>
    (message: string, fields: unknown): void => {
      lines.push([level, message, fields]);
    };
  return { lines, logger: { debug: write('debug'), info: write('info'), warn: write('warn') } };
}

const call: CallInfo = {
  service: 'Widget Service',
  action: 'CreateWidget',
  region: 'xx-north',
  origin: 'https://widget.example.com',
  input: { Name: 'n', Login: { Password: 'p4ss' } },
};

it('writes a line for each event', () => {
  const { logger, lines } = recorder();
  const hooks = loggingHooks(logger);
  const error = new ServiceError({
    action: 'CreateWidget',
    code: 'C',
    explanation: 'e',
    attempts: 1,
    status: 200,
    requestId: 'r',
  });
  hooks.before?.({ call, attempt: 1, queuedMs: 5 });
  hooks.after?.({ call, attempt: 1, durationMs: 7, status: 200, requestId: 'r', error });
  hooks.retry?.({ call, attempt: 1, delayMs: 9, error });
  hooks.after?.({ call, attempt: 2, durationMs: 8, status: 200, requestId: 's' });
  const common = { service: 'Widget Service', action: 'CreateWidget' };
  expect(lines).toEqual([
    [
      'debug',
      'CreateWidget is sent',
      { ...common, region: 'xx-north', origin: 'https://widget.example.com', attempt: 1, queuedMs: 5 },
    ],
    [
      'warn',
      'CreateWidget failed with C: e (HTTP 200, request id r, attempt 1)',
      { ...common, attempt: 1, durationMs: 7, status: 200, requestId: 'r', error: 'ServiceError', retryable: false },
    ],
    ['warn', 'CreateWidget is repeated in 9 ms', { ...common, attempt: 1, delayMs: 9 }],
    ['info', 'CreateWidget succeeded', { ...common, attempt: 2, durationMs: 8, status: 200, requestId: 's' }],
  ]);
});

it('masks passwords when it logs inputs', () => {
  const { logger, lines } = recorder();
  loggingHooks(logger, { input: true }).before?.({ call, attempt: 1, queuedMs: 0 });
  expect(lines[0]?.[2]).toMatchObject({ input: { Name: 'n', Login: { Password: '***' } } });
});
