import { createRequire } from 'node:module';

/** How the vendor's SDK sends and signs. */
export interface Form {
  signMethod: 'TC3-HMAC-SHA256' | 'HmacSHA256' | 'HmacSHA1';
  method: 'POST' | 'GET';
}

/** What a call of the SDK fails with. */
export interface OfficialError {
  code: string;
  message: string;
  requestId: string;
}

/** Calls an action by the SDK; rejects with an OfficialError. */
export type OfficialCall = (action: string, input?: object) => Promise<Record<string, unknown>>;

interface Request {
  from_json_string(json: string): void;
}
type Send = (request: Request, done: (error: OfficialError | null, answer: object) => void) => void;
type Construct<Result> = new (...parts: readonly unknown[]) => Result;

const require = createRequire(import.meta.url);
const SDK = 'tencentcloud-sdk-nodejs-intl-en/tencentcloud';
const { Client, Models }: { Client: Construct<object>; Models: Record<string, Construct<Request>> } = require(
  `${SDK}/batch/v20170312`,
);
const Credential: Construct<object> = require(`${SDK}/common/credential`);
const ClientProfile: Construct<object> = require(`${SDK}/common/profile/client_profile`);
const HttpProfile: Construct<object> = require(`${SDK}/common/profile/http_profile`);

/** Names of the actions that the SDK has. */
export function officialActions(): string[] {
  return Object.getOwnPropertyNames(Client.prototype)
    .filter((name) => name !== 'constructor')
    .toSorted();
}

/** The vendor's SDK as it is, as a client of a mock. */
export function officialClient(host: string, { signMethod, method }: Form, secretKey = 'SECRETEXAMPLE'): OfficialCall {
  const profile = new ClientProfile(signMethod, new HttpProfile('http://', host, method, 20));
  const client = new Client(new Credential('AKIDEXAMPLE', secretKey), 'ap-guangzhou', profile);
  return (action, input = {}) => {
    const Model = Models[`${action}Request`];
    const send: Send | undefined = Reflect.get(client, action);
    if (Model === undefined || send === undefined) {
      return Promise.reject(new Error(`The SDK has no action ${action}.`));
    }
    const request = new Model();
    request.from_json_string(JSON.stringify(input));
    return new Promise((resolve, reject) => {
      send.call(client, request, (error, answer) => {
        if (error === null) {
          // Models are classes with a member for everything; what is compared is what they hold.
          resolve(JSON.parse(JSON.stringify(answer)));
        } else {
          reject(error);
        }
      });
    });
  };
}
