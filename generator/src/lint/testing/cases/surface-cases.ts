import { dataType, errorCode, field } from '../../../../fixtures/mini-spec.js';
import { actionOf, fieldOf, membersOf, release } from '../clean-spec.js';
import type { RuleCase } from '../rule-case.js';

/** Cases of the rules about actions, types, codes and the history. */
export const surfaceCases: RuleCase[] = [
  {
    rule: 'undefined-type',
    name: 'a type that was read off examples only',
    breaks: (spec) => {
      spec.types.Lid = dataType([field('Colour', 'string')], { inferredFrom: [{ page: 1, line: 1 }] });
    },
    want: { path: 'Lid', message: /The data type Lid of Kettle\.Lid is defined nowhere/ },
    spares: (spec) => {
      spec.types.Lid = dataType([field('Colour', 'string', { required: true })], { usedBy: ['DescribeKettles'] });
    },
  },
  {
    rule: 'unused-type',
    name: 'a type that nothing has',
    breaks: (spec) => {
      spec.types.Spout = dataType([field('Next', 'Spout', { description: 'The spout after it.' })]);
      spec.history = [];
    },
    want: { path: 'Spout', message: /Spout is defined, but no parameter and no member has it/ },
    spares: (spec) => {
      membersOf(spec, 'Lid').push(field('Spout', '[Spout]', { description: 'Its spouts.' }));
      spec.types.Spout = dataType([field('Next', 'Spout', { description: 'The spout after it.' })]);
      spec.history = [];
    },
  },
  {
    rule: 'used-by',
    name: 'a user that the line lacks',
    breaks: (spec) => {
      spec.types.Lid = dataType([field('Colour', 'string')], { usedBy: ['DescribeKettle'] });
      actionOf(spec, 'DescribeKettle').output.push(field('Lid', 'Lid', { required: null, nullable: true }));
    },
    want: { path: 'Lid', message: /lacks DescribeKettles \(through KettleSet\.Lid\)/ },
    spares: (spec) => {
      actionOf(spec, 'DescribeKettle').output.push(field('Lid', 'Lid', { required: null, nullable: true }));
      actionOf(spec, 'DescribeKettle').status = 'removed';
    },
  },
  {
    rule: 'used-by',
    name: 'an action that does not use the type',
    breaks: (spec) => {
      spec.types.Lid = dataType([field('Colour', 'string')], { usedBy: ['DescribeKettles', 'DescribeKettle'] });
    },
    want: { path: 'Lid', message: /names DescribeKettle, no parameter of which has the type/ },
    spares: (spec) => {
      spec.types.Lid = dataType([field('Colour', 'string')], { usedBy: [] });
    },
  },
  {
    rule: 'removed-action',
    name: 'a page that outlived its action',
    breaks: (spec) => {
      actionOf(spec, 'DescribeKettle').status = 'removed';
      spec.history.unshift(release('Release 3', { removed: ['DescribeKettle'] }));
    },
    want: { path: 'DescribeKettle', message: /has a page, although Release 3 says that it was deleted/ },
    spares: (spec) => {
      spec.history.unshift(release('Release 3', { removed: ['DescribeKettle'] }));
      spec.history.unshift(release('Release 4', { added: ['DescribeKettle'] }));
    },
  },
  {
    rule: 'uncategorised-action',
    name: 'a page that no category lists',
    breaks: (spec) => {
      actionOf(spec, 'DescribeKettle').category = null;
    },
    want: { path: 'DescribeKettle', message: /no category lists it/ },
    spares: (spec) => {
      Object.assign(actionOf(spec, 'DescribeKettle'), { category: null, status: 'removed' });
    },
  },
  {
    rule: 'history-replay',
    name: 'an action that nobody added',
    breaks: (spec) => {
      spec.history = [
        release('Existing Release', { existing: ['DescribeKettles'] }, { existing: ['Filter', 'Kettle', 'Lid'] }),
      ];
    },
    want: {
      path: 'DescribeKettle',
      message: /The action DescribeKettle is documented, but no release of the history added it/,
    },
    spares: (spec) => {
      spec.history = [];
    },
  },
  {
    rule: 'history-replay',
    name: 'an action that is gone without a word',
    breaks: (spec) => {
      spec.history.unshift(release('Release 3', { added: ['BoilKettle'] }));
    },
    want: { path: 'BoilKettle', message: /adds the action BoilKettle and never deletes it, but it has no page/ },
    spares: (spec) => {
      spec.history.unshift(release('Release 3', { added: ['BoilKettle'] }));
      spec.history.unshift(release('Release 4', { removed: ['BoilKettle'] }));
    },
  },
  {
    rule: 'history-replay',
    name: 'an action that is added twice',
    breaks: (spec) => {
      spec.history.unshift(release('Release 3', { added: ['DescribeKettle'] }));
    },
    want: { path: 'DescribeKettle', message: /Release 3 adds the action DescribeKettle, which was there already/ },
    spares: (spec) => {
      spec.history.unshift(release('Release 3', { removed: ['DescribeKettle'] }));
      spec.history.unshift(release('Release 4', { added: ['DescribeKettle'] }));
    },
  },
  {
    rule: 'history-replay',
    name: 'a type that is deleted and was not there',
    breaks: (spec) => {
      spec.history.unshift(release('Release 3', {}, { removed: ['Spout'] }));
    },
    want: { path: 'Spout', message: /Release 3 deletes the data type Spout, which was not there/ },
    spares: (spec) => {
      // Without a first list of all names, a type may have been there from the start.
      spec.history = [release('Release 3', {}, { removed: ['Spout'] })];
    },
  },
  {
    rule: 'history-replay',
    name: 'a member that the definition lacks',
    breaks: (spec) => {
      spec.history.unshift(release('Release 3', {}, {}, { Kettle: { newMembers: ['Spout'] } }));
    },
    want: { path: 'Kettle.Spout', message: /Release 3 has Kettle\.Spout added, no later release deletes it/ },
    spares: (spec) => {
      spec.history.unshift(release('Release 3', {}, {}, { Kettle: { newMembers: ['Spout'] } }));
      spec.history.unshift(release('Release 4', {}, {}, { Kettle: { deletedMembers: ['Spout'] } }));
    },
  },
  {
    rule: 'history-replay',
    name: 'a member that was deleted and is documented',
    breaks: (spec) => {
      spec.history.unshift(release('Release 3', {}, {}, { Kettle: { deletedMembers: ['Lid'] } }));
    },
    want: { path: 'Kettle.Lid', message: /Release 3 deletes Kettle\.Lid, which is still documented/ },
    spares: (spec) => {
      spec.history.unshift(release('Release 3', {}, {}, { Kettle: { modifiedMembers: ['Lid'] } }));
    },
  },
  {
    rule: 'unlisted-error-code',
    name: 'a code that no list has',
    breaks: (spec) => {
      actionOf(spec, 'DescribeKettle').errors.push(errorCode('LimitExceeded.Kettle'));
    },
    want: {
      path: 'DescribeKettle.errors.LimitExceeded.Kettle',
      message: /LimitExceeded\.Kettle of DescribeKettle is in none/,
    },
    spares: (spec) => {
      actionOf(spec, 'DescribeKettle').errors.push(errorCode('LimitExceeded.Kettle'));
      spec.errors.service.push(errorCode('LimitExceeded.Kettle'));
    },
  },
  {
    rule: 'unused-error-code',
    name: 'a code that no page has',
    breaks: (spec) => {
      spec.errors.service.push(errorCode('LimitExceeded.Kettle'));
    },
    want: { path: 'errors.service.LimitExceeded.Kettle', message: /is listed by no action/ },
    spares: (spec) => {
      spec.errors.common.push(errorCode('LimitExceeded.Kettle'));
      spec.errors.responses.push(errorCode('LimitExceeded.Kettle'));
    },
  },
  {
    rule: 'error-code-descriptions',
    name: 'two descriptions of one code',
    breaks: (spec) => {
      actionOf(spec, 'DescribeKettle').errors = [errorCode('InternalError', 'Something broke.')];
    },
    want: {
      path: 'InternalError',
      message:
        /2 descriptions: "Internal error\." \(DescribeKettles and 2 more\), "Something broke\." \(DescribeKettle\)/,
    },
    spares: (spec) => {
      actionOf(spec, 'DescribeKettle').errors = [errorCode('InternalError', '`Internal`  error')];
    },
  },
  {
    rule: 'common-codes-differ',
    name: 'a code that one list lacks',
    breaks: (spec) => {
      spec.errors.common.push(errorCode('MissingParameter'));
    },
    want: {
      path: 'errors.responses',
      message: /lacks a code that the list of common error codes has: MissingParameter/,
    },
    spares: (spec) => {
      spec.errors.responses = [];
    },
  },
  {
    rule: 'sibling-nullability',
    name: 'a note that one sibling lacks',
    breaks: (spec) => {
      fieldOf(actionOf(spec, 'DescribeKettle').output, 'State').nullable = false;
    },
    want: { path: 'DescribeKettle.output.State', message: /lacks the note that it may return null, but Kettle\.State/ },
    spares: (spec) => {
      fieldOf(membersOf(spec, 'Kettle'), 'Label').nullable = true;
    },
  },
  {
    rule: 'sibling-nullability',
    name: 'another type',
    breaks: (spec) => {
      fieldOf(actionOf(spec, 'DescribeKettle').output, 'State').type = { kind: 'array', of: { kind: 'string' } };
      actionOf(spec, 'DescribeKettle').examples = [];
    },
    want: { path: 'DescribeKettle.output.State', message: /of the type Array of String, but Kettle\.State/ },
    spares: (spec) => {
      actionOf(spec, 'DescribeKettle').examples = [];
    },
  },
  {
    rule: 'sibling-type',
    name: 'a list that is none in one action',
    breaks: (spec) => {
      for (const name of ['A', 'B', 'C']) addSibling(spec, name, '[Filter]');
      addSibling(spec, 'D', 'Filter');
    },
    want: { path: 'DescribeD.input.Filters', message: /is of the type Filter, but Array of Filter in 4 other actions/ },
    spares: (spec) => {
      for (const name of ['A', 'B']) addSibling(spec, name, '[Filter]');
      addSibling(spec, 'D', 'Filter');
    },
  },
  {
    rule: 'sibling-name',
    name: 'a word and its abbreviation',
    breaks: (spec) => {
      membersOf(spec, 'Lid').push(field('Mat', 'string', { description: 'What it is made of.' }));
      membersOf(spec, 'Kettle').push(field('Material', 'string', { description: 'What it is made of.' }));
    },
    want: { path: 'Lid.Mat', message: /Lid\.Mat and Kettle\.Material are described by the same words/ },
    spares: (spec) => {
      membersOf(spec, 'Lid').push(field('Mat', 'string', { description: 'What the lid is made of.' }));
      membersOf(spec, 'Kettle').push(field('Material', 'string', { description: 'What it is made of.' }));
    },
  },
  {
    rule: 'sibling-unit',
    name: 'another unit',
    breaks: (spec) => {
      membersOf(spec, 'Lid').push(field('Litres', 'float', { constraints: { unit: 'pints' } }));
    },
    want: { path: 'Kettle.Litres', message: /Kettle\.Litres is in litres, but Lid\.Litres in pints/ },
    spares: (spec) => {
      membersOf(spec, 'Lid').push(field('Litres', 'float', { constraints: { unit: 'Litre' } }));
    },
  },
  {
    rule: 'name-case',
    name: 'other capitals',
    breaks: (spec) => {
      membersOf(spec, 'Lid').push(field('LABEL', 'string', { description: 'What the lid is called.' }));
    },
    want: { path: 'Lid.LABEL', message: /Lid\.LABEL is spelt Label elsewhere, as in Kettle\.Label/ },
    spares: (spec) => {
      membersOf(spec, 'Lid').push(field('Label', 'string', { description: 'What the lid is called.' }));
    },
  },
  {
    rule: 'default-value',
    name: 'a default outside of the range',
    breaks: (spec) => {
      fieldOf(actionOf(spec, 'DescribeKettles').input, 'Limit').constraints = {
        default: 200,
        minimum: 1,
        maximum: 100,
      };
    },
    want: { path: 'DescribeKettles.input.Limit', message: /has the default 200, but the maximum is 100/ },
    spares: (spec) => {
      fieldOf(actionOf(spec, 'DescribeKettles').input, 'Limit').constraints = {
        default: 100,
        minimum: 1,
        maximum: 100,
      };
    },
  },
  {
    rule: 'default-value',
    name: 'a default that is none of the values',
    breaks: (spec) => {
      fieldOf(membersOf(spec, 'Kettle'), 'State').constraints = {
        default: 'DRY',
        enum: { values: ['HOT'], open: false },
      };
    },
    want: { path: 'Kettle.State', message: /has the default "DRY", but only HOT are documented/ },
    spares: (spec) => {
      fieldOf(membersOf(spec, 'Kettle'), 'State').constraints = {
        default: 'DRY',
        enum: { values: ['HOT'], open: true },
      };
    },
  },
  {
    rule: 'signature-vector',
    name: 'a signature that does not come out',
    breaks: (spec) => {
      spec.protocol.vectors = spec.protocol.vectors.map((vector) => ({
        ...vector,
        ...(vector.method === 'HmacSHA1' ? { signature: 'x' } : {}),
      }));
    },
    want: { path: 'protocol.vectors.1', message: /HmacSHA1 example does not verify: .* not "x"/ },
    spares: (spec) => {
      spec.protocol.vectors = [];
    },
  },
  {
    rule: 'signature-vector',
    name: 'a hash of another request',
    breaks: (spec) => {
      const [first] = spec.protocol.vectors;
      if (first) first.steps.canonicalRequest = `${first.steps.canonicalRequest?.replace('host:', 'HOST:')}`;
    },
    want: { path: 'protocol.vectors.0', message: /the hash of the canonical request/ },
    spares: (spec) => {
      delete spec.protocol.vectors[0]?.steps.canonicalRequest;
    },
  },
];

function addSibling(spec: Parameters<RuleCase['breaks']>[0], name: string, type: string): void {
  const like = actionOf(spec, 'DescribeKettles');
  spec.actions[`Describe${name}`] = {
    ...like,
    examples: [],
    input: [field('Filters', type, { description: 'Which ones.' })],
  };
  spec.history = [];
}
