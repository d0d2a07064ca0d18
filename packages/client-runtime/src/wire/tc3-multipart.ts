import { flattenParameters } from '../encode/flatten-parameters.js';
import { multipartBody } from '../encode/multipart-body.js';
import { TC3_ALGORITHM } from '../sign/tc3.js';
import { tc3Signer } from './tc3-sign.js';
import type { Wire } from './wire.js';

const FORM = 'multipart/form-data';

/** POST with one part for each flattened parameter, signed with TC3-HMAC-SHA256; only some actions take it. Input may hold bytes. */
export function tc3Multipart(): Wire {
  const sign = tc3Signer();
  return {
    method: 'POST',
    contentType: FORM,
    signatureMethod: TC3_ALGORITHM,
    binary: true,
    prepare: (call) => {
      const { boundary, body } = multipartBody(flattenParameters(call.parameters), call.random);
      return sign(call, { method: 'POST', contentType: `${FORM}; boundary=${boundary}`, query: '', body });
    },
  };
}
