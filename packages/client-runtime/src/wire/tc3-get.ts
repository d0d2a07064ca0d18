import { queryString } from '../encode/query-string.js';
import { sortParameters } from '../encode/sort-parameters.js';
import { TC3_ALGORITHM } from '../sign/tc3.js';
import { tc3Signer } from './tc3-sign.js';
import { textParameters } from './text-parameters.js';
import type { Wire } from './wire.js';

const FORM = 'application/x-www-form-urlencoded';

/** GET with flattened parameters in the query, signed with TC3-HMAC-SHA256. */
export function tc3Get(): Wire {
  const sign = tc3Signer();
  return {
    method: 'GET',
    contentType: FORM,
    signatureMethod: TC3_ALGORITHM,
    binary: false,
    prepare: (call) =>
      sign(call, {
        method: 'GET',
        contentType: FORM,
        query: queryString(sortParameters(textParameters(call.parameters))),
      }),
  };
}
