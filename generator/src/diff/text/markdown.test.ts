import { describe, expect, it } from 'vitest';
import { codeSpan, escapeMarkdown } from './markdown.js';

describe('escapeMarkdown', () => {
  it.each([
    { given: 'a *b* _c_ `d`', want: 'a \\*b\\* \\_c\\_ \\`d\\`' },
    { given: '<img src=x onerror=y>', want: '\\<img src=x onerror=y\\>' },
    { given: '[text](https://example.com)', want: '\\[text\\](https&#58;//example.com)' },
    { given: 'a & b &lt;', want: 'a &amp; b &amp;lt;' },
    { given: '1. first\n- second', want: '1\\. first - second' },
    { given: '- item', want: '\\- item' },
    { given: '# head | cell', want: '\\# head \\| cell' },
  ])('$given', ({ given, want }) => {
    expect(escapeMarkdown(given)).toBe(want);
  });
});

describe('codeSpan', () => {
  it.each([
    { given: 'A.b', want: '`A.b`' },
    { given: 'a `b` c', want: '`` a `b` c ``' },
    { given: '```', want: '```` ``` ````' },
    { given: '', want: '` `' },
    { given: 'a\nb', want: '`a b`' },
  ])('$given', ({ given, want }) => {
    expect(codeSpan(given)).toBe(want);
  });
});
