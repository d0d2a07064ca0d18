import type { Hooks } from './hooks.js';
import { redactInput } from './redact-input.js';

/** Where log lines go; `console` fits, and so do most loggers. */
export interface Logger {
  debug(message: string, fields: Readonly<Record<string, unknown>>): void;
  info(message: string, fields: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields: Readonly<Record<string, unknown>>): void;
}

/** What is logged. */
export interface LoggingOptions {
  /** Log inputs as well, with members masked whose names tell of passwords, keys and tokens. Default: false. */
  readonly input?: boolean | undefined;
}

/**
 * Hooks that write a line for each attempt: sent (debug), answered (info), failed and to be repeated (warn). No line holds a key, a
 * token, a signature or a header.
 */
export function loggingHooks(logger: Logger, { input = false }: LoggingOptions = {}): Hooks {
  return {
    before({ call, attempt, queuedMs }) {
      const { service, action, region, origin } = call;
      const fields = { service, action, region, origin, attempt, queuedMs };
      logger.debug(`${action} is sent`, input ? { ...fields, input: redactInput(call.input) } : fields);
    },
    after({ call: { service, action }, attempt, durationMs, status, requestId, error }) {
      const fields = { service, action, attempt, durationMs, status, requestId };
      if (error === undefined) logger.info(`${action} succeeded`, fields);
      else logger.warn(error.message, { ...fields, error: error.name, retryable: error.retryable });
    },
    retry({ call: { service, action }, attempt, delayMs }) {
      logger.warn(`${action} is repeated in ${delayMs} ms`, { service, action, attempt, delayMs });
    },
  };
}
