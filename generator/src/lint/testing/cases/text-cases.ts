import { field } from '../../../../fixtures/mini-spec.js';
import { actionOf, answerOf, fieldOf, kettle, membersOf } from '../clean-spec.js';
import type { RuleCase } from '../rule-case.js';

const describeLid =
  (description: string): RuleCase['breaks'] =>
  (spec) => {
    fieldOf(membersOf(spec, 'Lid'), 'Colour').description = description;
  };

const NOTE = 'Note: This field may return null.';

/** Cases of the rules about texts. */
export const textCases: RuleCase[] = [
  {
    rule: 'markup-left',
    name: 'an entity',
    breaks: describeLid('Colour, if &lt;b&gt; is set.'),
    want: { path: 'Lid.Colour', message: /the description holds "&lt;"/ },
    spares: describeLid('Colour, if a & b are set, as in ?a=1&ltd=2.'),
  },
  {
    rule: 'markup-left',
    name: 'a tag',
    breaks: describeLid('Colour.<br/>In words.'),
    want: { path: 'Lid.Colour', message: /the description holds "<br\/>"/ },
    spares: describeLid('Colour, less than <Common request parameters> and <b or c>.'),
  },
  {
    rule: 'markup-left',
    name: 'asterisks',
    breaks: describeLid('**Colour** of it.'),
    want: { path: 'Lid.Colour', message: /the description holds "\*\*Colour\*\*"/ },
    spares: describeLid('Signs such as `~!@#$%^&*-+=` and 2**3.'),
  },
  {
    rule: 'markup-left',
    name: 'escaped quotes',
    breaks: describeLid('Colours such as {\\"a\\": 1}.'),
    want: { path: 'Lid.Colour', message: /which is left from its markup/ },
    spares: describeLid('A drive such as "H:\\" for Windows.'),
  },
  {
    rule: 'markup-left',
    name: 'an entity in an example',
    breaks: (spec) =>
      Object.assign(answerOf(spec, 'DescribeKettles'), { KettleSet: [{ ...kettle('ket-1'), Label: 'a&lt=2' }] }),
    want: { path: 'DescribeKettles.examples.Querying kettles', message: /Label in the answer holds "&lt"/ },
    spares: (spec) =>
      Object.assign(answerOf(spec, 'DescribeKettles'), { KettleSet: [{ ...kettle('ket-1'), Label: 'a<=2' }] }),
  },
  {
    rule: 'truncated-text',
    name: 'a bracket that does not close',
    breaks: describeLid('Colour of the lid: signs of [a-z] and [()~!@'),
    want: { path: 'Lid.Colour', message: /breaks off at/ },
    spares: describeLid('Ratio of the colour, in (0, 1]'),
  },
  {
    rule: 'truncated-text',
    name: 'a connector at the end',
    breaks: describeLid('Colour of the lid, such as'),
    want: { path: 'Lid.Colour', message: /breaks off at "Colour of the lid, such as"/ },
    spares: describeLid('Colour of the lid and all that it is made of'),
  },
  {
    rule: 'truncated-text',
    name: 'half a word at the end',
    breaks: (spec) => {
      describeLid('The colour of the lid of a kettle, as it is described by des')(spec);
      fieldOf(membersOf(spec, 'Kettle'), 'Lid').description = 'A description, and another description.';
    },
    want: { path: 'Lid.Colour', message: /breaks off at .*by des"/ },
    spares: describeLid('The colour of the lid of a kettle, as it is described by someone'),
  },
  {
    rule: 'duplicated-note',
    name: 'a note that stands twice',
    breaks: describeLid(`Colour.\n\n${NOTE}\n\n${NOTE}`),
    want: { path: 'Lid.Colour', message: /says "Note: This field may return null\." twice/ },
    spares: describeLid(`Colour.\n\n- A\n- A\n\n${NOTE}`),
  },
  {
    rule: 'empty-description',
    name: 'a row without a text',
    breaks: describeLid(''),
    want: { path: 'Lid.Colour', message: /Lid\.Colour has no description/ },
    spares: (spec) => {
      Object.assign(actionOf(spec, 'DescribeKettle'), { summary: '' });
    },
  },
  {
    rule: 'misplaced-description',
    name: 'the sentence of the action',
    breaks: (spec) => {
      actionOf(spec, 'DescribeKettle').input.push(
        field('Deep', 'boolean', { description: 'This API is used to do something.' }),
      );
    },
    want: { path: 'DescribeKettle.input.Deep', message: /has the description of its action/ },
    spares: (spec) => {
      actionOf(spec, 'DescribeKettle').input.push(
        field('Deep', 'boolean', { description: 'Whether to do something.' }),
      );
    },
  },
];
