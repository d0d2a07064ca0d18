import { queryString } from '../encode/query-string.js';
import type { V1Method } from '../sign/v1.js';
import { v1Parameters } from './v1-parameters.js';
import type { Wire } from './wire.js';

const FORM = 'application/x-www-form-urlencoded';

/** GET with all parameters in the query, signed with HmacSHA256, or HmacSHA1 if that is asked for. */
export function v1Get(signatureMethod: V1Method = 'HmacSHA256'): Wire {
  return {
    method: 'GET',
    contentType: FORM,
    signatureMethod,
    binary: false,
    prepare: (call) => {
      const sign = v1Parameters(call, 'GET', signatureMethod);
      return async (moment) => ({ query: queryString(await sign(moment)), headers: { 'Content-Type': FORM } });
    },
  };
}
