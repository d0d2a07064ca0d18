import type { Example, SignatureVector, Spec } from '@specloom/spec';
import { actionOf } from '../edit-spec.js';
import { field, ORIGIN } from '../parcel-spec.js';
import type { RuleCase } from '../rule-case.js';

const VECTOR: SignatureVector = {
  method: 'HmacSHA1',
  inputs: { key: 'k' },
  steps: {},
  signature: 'abc',
  origin: ORIGIN,
};
const PROTOCOL = 'none ok warns minor';

function example(spec: Spec): Example {
  const [first] = actionOf(spec, 'SendParcel').examples;
  if (!first) throw new Error('The made-up action has no example.');
  return first;
}

/** Regions, protocol and examples. */
export const serviceCases: RuleCase[] = [
  {
    given: 'a region more',
    now: (spec) => {
      spec.regions.push({ id: 'xx-south', name: 'South', endpoint: 'parcel.xx-south.example.com' });
    },
    want: ['region-added regions.xx-south none ok ok minor'],
  },
  {
    given: 'a region less',
    now: (spec) => {
      spec.regions.pop();
    },
    want: ['region-removed regions.xx-north none ok breaks minor'],
  },
  {
    given: 'a region with another name and another host',
    now: (spec) => {
      spec.regions[1] = { id: 'xx-north', name: 'Far north', endpoint: 'north.example.com' };
    },
    want: ['description-changed regions.xx-north none ok ok patch', `protocol-changed regions.xx-north ${PROTOCOL}`],
  },
  {
    given: 'another default domain, in the list of regions',
    now: (spec) => {
      spec.service.endpoint = 'post.example.com';
      spec.regions[0] = { id: '', name: 'Default', endpoint: 'post.example.com' };
    },
    want: [`protocol-changed regions.default ${PROTOCOL}`],
  },
  {
    given: 'another default domain, in no list',
    base: (spec) => {
      spec.regions = [];
    },
    now: (spec) => {
      spec.service.endpoint = 'post.example.com';
    },
    want: [`protocol-changed protocol.endpoint ${PROTOCOL}`],
  },
  {
    given: 'sizes, clock skew and methods',
    now: (spec) => {
      const [form] = spec.protocol.methods;
      if (form) form.maxBytes = 1024;
      spec.protocol.clockSkewSeconds = 60;
      spec.protocol.methods.push({
        method: 'GET',
        contentType: 'application/x-www-form-urlencoded',
        signatureMethods: ['HmacSHA1'],
        maxBytes: 32_768,
      });
    },
    want: [
      `protocol-changed protocol.clockSkewSeconds ${PROTOCOL}`,
      `protocol-changed protocol.methods.GET application/x-www-form-urlencoded ${PROTOCOL}`,
      `protocol-changed protocol.methods.POST application/json ${PROTOCOL}`,
    ],
  },
  {
    given: 'a method less',
    now: (spec) => {
      spec.protocol.methods = [];
    },
    want: [`protocol-changed protocol.methods.POST application/json ${PROTOCOL}`],
  },
  {
    given: 'common parameters that come, go, change and are reworded',
    base: (spec) => {
      spec.protocol.commonParameters.v1.push(field('Old', 'string'));
    },
    now: (spec) => {
      const { v1, v3 } = spec.protocol.commonParameters;
      v1.pop();
      v1[0] = field('Nonce', 'string', { required: true });
      v3[0] = field('X-Token', 'string', { description: 'A temporary token.' });
      v3.push(field('X-Language', 'string'));
    },
    want: [
      `protocol-changed protocol.commonParameters.v1.Nonce ${PROTOCOL}`,
      `protocol-changed protocol.commonParameters.v1.Old ${PROTOCOL}`,
      `protocol-changed protocol.commonParameters.v3.X-Language ${PROTOCOL}`,
      'description-changed protocol.commonParameters.v3.X-Token none ok ok patch',
    ],
  },
  {
    given: 'a signature example',
    base: (spec) => {
      spec.protocol.vectors = [VECTOR];
    },
    now: (spec) => {
      spec.protocol.vectors = [{ ...VECTOR, signature: 'def' }];
    },
    want: ['example-changed protocol.vectors.HmacSHA1 none ok ok patch'],
  },
  {
    given: 'an example more and one less',
    now: (spec) => {
      actionOf(spec, 'SendParcel').examples = [{ ...example(spec), title: 'A box. By night' }];
    },
    want: [
      'example-changed SendParcel.examples.A box. By night none ok ok patch',
      'example-changed SendParcel.examples.A letter none ok ok patch',
    ],
  },
  {
    given: "an example's answer",
    now: (spec) => {
      example(spec).response = { ParcelId: 'p-2', RequestId: 'r' };
    },
    want: ['example-changed SendParcel.examples.A letter none ok ok patch'],
  },
  {
    given: "an example's request as sent",
    now: (spec) => {
      example(spec).request.raw = 'https://parcel.example.com/?Action=SendParcel&Weight=1&Pad=1';
    },
    want: ['example-changed SendParcel.examples.A letter none ok ok patch'],
  },
  {
    given: "the order of an example's keys and parameters",
    now: (spec) => {
      example(spec).response = { RequestId: 'r', ParcelId: 'p-1' };
      example(spec).request.raw = 'https://parcel.example.com/?Weight=1&Action=SendParcel';
    },
    want: [],
  },
];
