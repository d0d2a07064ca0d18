import fc from 'fast-check';
import { expect, test } from 'vitest';
import { docLines, docLink, docTag } from './doc-comment.js';

const cases: { name: string; given: string; want: string[] }[] = [
  { name: 'plain text', given: 'The ID of the job.', want: ['The ID of the job.'] },
  { name: 'paragraphs', given: 'One.\n\nTwo.\r\nThree.', want: ['One.', '', 'Two.', 'Three.'] },
  { name: 'the end of a comment', given: 'a */ evil() /*', want: ['a *\\/ evil() /*'] },
  { name: 'a tag at the start of a line', given: 'a\n@deprecated since ever', want: ['a', '\\@deprecated since ever'] },
  { name: 'a tag behind an asterisk', given: '* @internal', want: ['* \\@internal'] },
  { name: 'a tag inside a line', given: 'see `x` @deprecated', want: ['see `x` \\@deprecated'] },
  { name: 'an inline tag', given: 'see {@link https://example.com}', want: ['see {\\@link https://example.com}'] },
  { name: 'code without an end', given: '```\nx', want: ['```', 'x', '```'] },
  { name: 'a comment of HTML', given: 'a <!-- b', want: ['a <\\!-- b'] },
  { name: 'an address of a person', given: 'ask me@example.com', want: ['ask me@example.com'] },
  { name: 'controls and reordering', given: 'a\u0000b\u202ec\u2028d😀', want: ['abcd😀'] },
  { name: 'a lone surrogate', given: 'a\ud800b', want: ['ab'] },
  {
    name: 'a long line',
    given: `${'word '.repeat(30)}end`,
    want: [Array(22).fill('word').join(' '), `${'word '.repeat(8)}end`],
  },
  {
    name: 'a long item',
    given: `- ${'word '.repeat(30)}`,
    want: [`- ${'word '.repeat(22).trimEnd()}`, `  ${'word '.repeat(8).trimEnd()}`],
  },
  {
    name: 'code that is fenced',
    given: `\`\`\`\n${'x '.repeat(80)}y\n\`\`\``,
    want: ['```', `${'x '.repeat(80)}y`, '```'],
  },
];

test.each(cases)('writes $name', ({ given, want }) => {
  expect(docLines(given)).toEqual(want);
});

test('no text ends the comment, adds a tag or loses a word', () => {
  const hostile = fc
    .array(fc.constantFrom('*/', '@', '*', '/', '{@link x}', '\n', ' ', 'word', '\\', '\u2028', '- ', '```'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(hostile, (text) => {
      const comment = docLines(text).join('\n');
      expect(comment).not.toContain('*/');
      expect(comment).not.toMatch(/(?:^|[\s*{])@/m);
      expect(comment.split('word').length).toBe(text.split('word').length);
    }),
  );
});

test('tags and links are ours', () => {
  expect(docTag('deprecated', 'Deleted in\nRelease 3 */ {@link x}')).toBe(
    '@deprecated Deleted in Release 3 *\\/ {\\@link x}',
  );
  expect(docLink('Task')).toBe('{@link Task}');
});
