import { actionOf } from '../edit-spec.js';
import { error } from '../parcel-spec.js';
import type { RuleCase } from '../rule-case.js';

/** Error codes of actions and of the document's own lists. */
export const errorCases: RuleCase[] = [
  {
    given: 'a code more on a page',
    now: (spec) => {
      actionOf(spec, 'SendParcel').errors.push(error('ResourceNotFound.Address'));
    },
    want: ['error-code-added SendParcel.errors.ResourceNotFound.Address none ok warns minor'],
  },
  {
    given: 'a code less on a page',
    now: (spec) => {
      actionOf(spec, 'SendParcel').errors.shift();
    },
    want: ['error-code-removed SendParcel.errors.InternalError none ok ok minor'],
  },
  {
    given: 'a code more on a page and in the list of the service: one change',
    now: (spec) => {
      actionOf(spec, 'SendParcel').errors.push(error('FailedOperation'));
      spec.errors.service.push(error('FailedOperation'));
    },
    want: ['error-code-added SendParcel.errors.FailedOperation none ok warns minor'],
  },
  {
    given: 'a code more in the list of the service',
    now: (spec) => {
      spec.errors.service.push(error('FailedOperation'));
    },
    want: ['error-code-added errors.service.FailedOperation none ok warns minor'],
  },
  {
    given: 'a code less in the lists of common codes',
    now: (spec) => {
      spec.errors.common = [];
      spec.errors.responses = [];
    },
    want: ['error-code-removed errors.common.AuthFailure none ok ok minor'],
  },
  {
    given: 'a code less on the page about responses',
    now: (spec) => {
      spec.errors.responses = [];
    },
    want: ['error-code-removed errors.responses.AuthFailure none ok ok minor'],
  },
  {
    given: 'a code that stands twice and then once',
    base: (spec) => {
      actionOf(spec, 'SendParcel').errors.push(error('InternalError'));
    },
    now: (spec) => {
      actionOf(spec, 'SendParcel').errors.pop();
    },
    want: [],
  },
  {
    given: 'the wording of a code',
    now: (spec) => {
      actionOf(spec, 'SendParcel').errors[0] = { ...error('InternalError'), description: 'It broke.' };
      spec.errors.common[0] = { ...error('AuthFailure'), description: 'Who are you?' };
    },
    want: [
      'description-changed SendParcel.errors.InternalError none ok ok patch',
      'description-changed errors.common.AuthFailure none ok ok patch',
    ],
  },
];
