import { DocumentError, type ParseResult, parseDocument, validateSpec } from 'specloom';
import { describe, expect, test } from 'vitest';
import { documentText } from './batch-document.js';
import { seededRandom } from './random.js';

const lines = documentText.split('\n');

/** A damaged document gives a spec that fits its schema, or one clear error; it never crashes. */
function parse(text: string): ParseResult | string {
  try {
    const result = parseDocument(text, { file: 'document.txt' });
    validateSpec(JSON.parse(JSON.stringify(result.spec)), 'spec');
    return result;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return error.message;
  }
}

const complaints = (result: ParseResult): ParseResult['findings'] =>
  result.findings.filter(({ severity }) => severity === 'error' || severity === 'warning');

describe('a document that is cut', () => {
  const cuts = Array.from({ length: 200 }, (_, i) => Math.floor(((i + 1) * (lines.length - 40)) / 201));
  test.each(cuts.map((cut) => [cut]))('after line %i is reported', (cut) => {
    const result = parse(lines.slice(0, cut).join('\n'));
    if (typeof result === 'string') {
      expect(result).toMatch(/^document\.txt: found .*, expected .*/);
      expect(result).not.toContain('\n');
    } else {
      expect(complaints(result).some(({ rule }) => rule === 'missing-chapter' || rule === 'missing-pages')).toBe(true);
    }
  });
});

type Damage = (copy: string[], random: (below: number) => number) => void;

const span = (copy: string[], random: (below: number) => number): [number, number] => {
  const start = random(copy.length - 60);
  return [start, 2 + random(50)];
};

const DAMAGES: Record<string, Damage> = {
  'lines deleted': (copy, random) => copy.splice(...span(copy, random)),
  'lines doubled': (copy, random) => {
    const [start, count] = span(copy, random);
    copy.splice(start, 0, ...copy.slice(start, start + count));
  },
  'lines shuffled': (copy, random) => {
    const [start, count] = span(copy, random);
    for (let i = count - 1; i > 0; i--) {
      const j = random(i + 1);
      const [a, b] = [copy[start + i] ?? '', copy[start + j] ?? ''];
      copy[start + i] = b;
      copy[start + j] = a;
    }
  },
  'lines cut short': (copy, random) => {
    const [start, count] = span(copy, random);
    for (let i = start; i < start + count; i++) copy[i] = (copy[i] ?? '').slice(0, random(20));
  },
  'blank lines lost': (copy, random) => {
    const [start, count] = span(copy, random);
    copy.splice(start, count, ...copy.slice(start, start + count).filter((line) => line !== ''));
  },
  'letters changed': (copy, random) => {
    const [start, count] = span(copy, random);
    for (let i = start; i < start + count; i++) {
      const line = copy[i] ?? '';
      const at = random(line.length + 1);
      copy[i] = line.slice(0, at) + String.fromCodePoint(33 + random(0x2fff)) + line.slice(at + 1);
    }
  },
  'pages swapped': (copy, random) => {
    const starts = copy.flatMap((line, i) => (line.startsWith(' ') ? [i] : []));
    const first = random(starts.length - 3);
    const [a = 0, b = 0, c = 0] = starts.slice(first, first + 3);
    const page = copy.splice(a, b - a);
    copy.splice(a + (c - b), 0, ...page);
  },
  'a long line': (copy, random) => {
    const [start] = span(copy, random);
    copy[start] = (copy[start] ?? '').padEnd(50_000, 'Array of String Yes ');
  },
};

describe('a document that is damaged', () => {
  const runs = Array.from({ length: 200 }, (_, seed) => ({
    seed,
    name: Object.keys(DAMAGES)[seed % Object.keys(DAMAGES).length] ?? '',
  }));
  test.each(runs)('$name, seed $seed', ({ seed, name }) => {
    const copy = [...lines];
    DAMAGES[name]?.(copy, seededRandom(seed));
    const result = parse(copy.join('\n'));
    expect(typeof result === 'string' ? result : result.spec.service.id).toMatch(/^(?:document\.txt[:,].*|batch)$/);
  });
});

describe('damage that is named', () => {
  const pageOf = (start: string): [number, number] => {
    const at = lines.findIndex((line) => line.startsWith(start));
    let from = at;
    while (from > 0 && !lines[from]?.startsWith(' ')) from--;
    let to = at + 1;
    while (to < lines.length && !lines[to]?.startsWith(' ')) to++;
    return [from, to];
  };
  const rules = (text: string): { rule: string; message: string; path?: string; at: number[] }[] => {
    const result = parse(text);
    if (typeof result === 'string') throw new Error(result);
    return complaints(result).map(({ rule, message, path, origins }) => ({
      rule,
      message,
      ...(path === undefined ? {} : { path }),
      at: origins.map(({ line }) => line),
    }));
  };

  test('a page is missing', () => {
    const [from, to] = pageOf('KeepImageLogin String No');
    const found = rules([...lines.slice(0, from), ...lines.slice(to)].join('\n'));
    expect(found.filter(({ rule }) => rule === 'missing-pages')[0]?.message).toMatch(/before it, 1 page is missing$/);
  });

  test('an action stands twice', () => {
    const from = lines.findIndex((line) => line.includes('This API is used to delete a job.')) - 4;
    const to = lines.findIndex((line) => line.includes('This API is used to submit a instance.')) - 4;
    const found = rules([...lines.slice(0, to), ...lines.slice(from, to), ...lines.slice(to)].join('\n'));
    expect(found.find(({ rule }) => rule === 'duplicate-action')).toMatchObject({ path: 'DeleteJob' });
  });

  test('a table has lost its header', () => {
    const at = lines.findIndex((line, i) => line === 'Parameter Name Required Type Description' && i > 5000);
    const found = rules([...lines.slice(0, at), ...lines.slice(at + 2)].join('\n'));
    expect(found.find(({ rule }) => rule === 'incomplete-action')?.message).toContain(
      'the section "Input Parameters" with its table is missing',
    );
    expect(found.filter(({ rule }) => rule === 'unclaimed-line').map(({ at: [line] }) => line)).toContain(at + 1);
  });

  test('a chapter has lost its title', () => {
    const at = lines.indexOf('Data Types');
    const found = rules([...lines.slice(0, at), ...lines.slice(at + 1)].join('\n'));
    expect(found.map(({ rule }) => rule)).toContain('missing-chapter');
  });

  test('an example is not JSON', () => {
    const at = lines.indexOf('"Mem": 56,');
    const found = rules(lines.map((line, i) => (i === at ? '"Mem": fifty,' : line)).join('\n'));
    expect(found.find(({ rule }) => rule === 'example-not-json')).toMatchObject({
      path: 'DescribeAvailableCvmInstanceTypes.examples.Querying GN2 instances in Guangzhou Zone 3',
      at: [at + 1],
    });
  });

  test('lines of a page are shuffled', () => {
    const [from, to] = pageOf('This API is used to query compute environment details.');
    const page = lines.slice(from, to).filter((line) => line !== '');
    const found = rules(
      [...lines.slice(0, from), ...page.reverse().flatMap((line) => [line, '']), ...lines.slice(to)].join('\n'),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.some(({ at: [line = 0] }) => line >= from && line <= to + 200)).toBe(true);
  });
});

describe('a type that refers to itself', () => {
  test('is read as any other', () => {
    const copy = lines.map((line) => (line === 'JobName String Job name' ? 'JobName JobView Job name' : line));
    const result = parse(copy.join('\n'));
    if (typeof result === 'string') throw new Error(result);
    expect(result.spec.types.JobView?.members.find(({ name }) => name === 'JobName')?.type).toEqual({
      kind: 'ref',
      name: 'JobView',
    });
    expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
