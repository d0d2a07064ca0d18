import type { ActionDefinition } from '../definition/action-definition.js';
import type { ServiceDefinition } from '../definition/service-definition.js';
import { ApiPromise } from './api-promise.js';
import type { ApiResponse } from './api-response.js';
import { type ClientContext, clientContext } from './client-context.js';
import type { CallOptions, ClientOptions } from './client-options.js';
import { planCall } from './plan-call.js';
import { runCall } from './run-call.js';

/** The context of a client, for what builds on calls. */
export let contextOf: (client: ServiceClient) => ClientContext;

/** A client of one service. It holds no connection and needs no closing. */
export class ServiceClient {
  readonly #context: ClientContext;

  static {
    contextOf = (client) => client.#context;
  }

  constructor(definition: ServiceDefinition, options: ClientOptions = {}) {
    this.#context = clientContext(definition, options);
  }

  /**
   * Calls an action. Rejects with a RequestError: a ValidationError or CredentialsError before anything is sent, and after that a
   * ServiceError, NetworkError, TimeoutError, AbortError or MalformedResponseError.
   */
  call<Input, Output, Code extends string>(
    action: ActionDefinition<Input, Output, Code>,
    input: NoInfer<Input>,
    options: CallOptions = {},
  ): ApiPromise<Output> {
    return new ApiPromise(respond(this.#context, action, input, options));
  }
}

async function respond<Input, Output, Code extends string>(
  context: ClientContext,
  action: ActionDefinition<Input, Output, Code>,
  input: unknown,
  options: CallOptions,
): Promise<ApiResponse<Output>> {
  const { success, attempts, timing } = await runCall(context, planCall(context, action, input, options));
  const { status, headers, requestId } = success;
  // What a service sends is taken to be what its documentation says.
  const data = success.output as Output;
  return { data, status, headers, requestId, attempts, timing };
}
