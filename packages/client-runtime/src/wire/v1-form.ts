import { textToBytes } from '../encode/bytes.js';
import { queryString } from '../encode/query-string.js';
import type { V1Method } from '../sign/v1.js';
import { v1Parameters } from './v1-parameters.js';
import type { Wire } from './wire.js';

const FORM = 'application/x-www-form-urlencoded';

/** POST with a form body, signed with HmacSHA256, or HmacSHA1 if that is asked for. */
export function v1Form(signatureMethod: V1Method = 'HmacSHA256'): Wire {
  return {
    method: 'POST',
    contentType: FORM,
    signatureMethod,
    binary: false,
    prepare: (call) => {
      const sign = v1Parameters(call, 'POST', signatureMethod);
      return async (moment) => ({
        query: '',
        headers: { 'Content-Type': FORM },
        body: textToBytes(queryString(await sign(moment))),
      });
    },
  };
}
