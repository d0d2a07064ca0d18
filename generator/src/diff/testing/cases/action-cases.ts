import { actionOf } from '../edit-spec.js';
import { action, dataType, error, field, ref } from '../parcel-spec.js';
import type { RuleCase } from '../rule-case.js';

/** Actions that come and go, their rates, regions, errors, wording and examples. */
export const actionCases: RuleCase[] = [
  {
    given: 'a new action: one change, whatever its parts',
    now: (spec) => {
      spec.actions.LoseParcel = action({ input: [field('Id', 'string', { required: true })], errors: [error('Lost')] });
    },
    want: ['action-added LoseParcel none ok ok minor'],
  },
  {
    given: 'a removed action that is current again',
    now: (spec) => {
      actionOf(spec, 'BurnParcel').status = 'current';
    },
    want: ['action-restored BurnParcel none ok ok minor'],
  },
  {
    given: 'an action whose page is gone',
    now: (spec) => {
      delete spec.actions.SendParcel;
    },
    want: ['action-removed SendParcel none ok breaks minor'],
  },
  {
    given: 'an action that the history removed, its page changed as well',
    now: (spec) => {
      actionOf(spec, 'SendParcel').status = 'removed';
      actionOf(spec, 'SendParcel').input = [];
    },
    want: ['action-removed SendParcel none ok breaks minor'],
  },
  {
    given: 'a change within a removed action',
    now: (spec) => {
      actionOf(spec, 'BurnParcel').input.push(field('Why', 'string', { required: true }));
    },
    want: [],
  },
  {
    given: 'the page of a removed action is gone',
    now: (spec) => {
      delete spec.actions.BurnParcel;
    },
    want: [],
  },
  {
    given: 'a new action named like a property of every object',
    now: (spec) => {
      Object.assign(spec.actions, { toString: action() });
      Object.assign(spec.types, { constructor: dataType([field('To', ref('valueOf'))]) });
    },
    want: ['type-added constructor none ok ok minor', 'action-added toString none ok ok minor'],
  },
  {
    given: 'a lower rate',
    now: (spec) => {
      actionOf(spec, 'SendParcel').rateLimit = { perSecond: 10 };
    },
    want: ['rate-limit-lowered SendParcel.rateLimit none ok warns patch'],
  },
  {
    given: 'a rate that appears',
    base: (spec) => {
      actionOf(spec, 'SendParcel').rateLimit = null;
    },
    now: (spec) => {
      actionOf(spec, 'SendParcel').rateLimit = { perSecond: 10 };
    },
    want: ['rate-limit-lowered SendParcel.rateLimit none ok warns patch'],
  },
  {
    given: 'a higher rate',
    now: (spec) => {
      actionOf(spec, 'SendParcel').rateLimit = { perSecond: 40 };
    },
    want: ['rate-limit-raised SendParcel.rateLimit none ok ok patch'],
  },
  {
    given: 'a rate that vanishes',
    now: (spec) => {
      actionOf(spec, 'SendParcel').rateLimit = null;
    },
    want: ['rate-limit-raised SendParcel.rateLimit none ok ok patch'],
  },
  {
    given: 'a Region that is required',
    now: (spec) => {
      actionOf(spec, 'SendParcel').region = 'required';
    },
    want: ['region-became-required SendParcel.region none breaks breaks major'],
  },
  {
    given: 'a Region that was required and is unused',
    base: (spec) => {
      actionOf(spec, 'SendParcel').region = 'required';
    },
    now: (spec) => {
      actionOf(spec, 'SendParcel').region = 'unused';
    },
    want: ['region-became-optional SendParcel.region none ok ok minor'],
  },
  {
    given: 'an optional Region that is unused',
    now: (spec) => {
      actionOf(spec, 'SendParcel').region = 'unused';
    },
    want: [],
  },
  {
    given: 'another summary and another description',
    now: (spec) => {
      actionOf(spec, 'SendParcel').summary = 'Posts it.';
      actionOf(spec, 'SendParcel').description = 'This API posts it.';
    },
    want: ['description-changed SendParcel none ok ok patch'],
  },
  {
    given: 'another summary only',
    now: (spec) => {
      actionOf(spec, 'SendParcel').summary = 'Posts it.';
    },
    want: ['description-changed SendParcel none ok ok patch'],
  },
  {
    given: 'another category, page number and date, and another order',
    now: (spec) => {
      spec.categories = [{ title: 'Post', actions: ['FindParcels'] }];
      Object.assign(actionOf(spec, 'SendParcel'), {
        category: 'Post',
        updated: '2025-01-01 00:00:00',
        documentId: '7',
      });
      actionOf(spec, 'SendParcel').input.reverse();
      actionOf(spec, 'SendParcel').errors.reverse();
      spec.actions = Object.fromEntries(Object.entries(spec.actions).reverse());
      spec.types = Object.fromEntries(Object.entries(spec.types).reverse());
    },
    want: [],
  },
];
