import { textToBytes } from '../encode/bytes.js';
import { TC3_ALGORITHM } from '../sign/tc3.js';
import { tc3Signer } from './tc3-sign.js';
import type { Wire } from './wire.js';

/** POST with a JSON body, signed with TC3-HMAC-SHA256: the form that the documentation recommends. */
export function tc3Json(): Wire {
  const sign = tc3Signer();
  return {
    method: 'POST',
    contentType: 'application/json',
    signatureMethod: TC3_ALGORITHM,
    binary: false,
    prepare: (call) =>
      sign(call, {
        method: 'POST',
        contentType: 'application/json; charset=utf-8',
        query: '',
        body: textToBytes(JSON.stringify(call.parameters)),
      }),
  };
}
