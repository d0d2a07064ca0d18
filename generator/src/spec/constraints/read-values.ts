/** A value that a document lists, and whether it says that it is the default. */
export interface ListedValue {
  value: string;
  isDefault: boolean;
}

/** Values that were read, and where their text ends. */
export interface ListedValues {
  values: ListedValue[];
  to: number;
}

/** `` `X` ``, `"X"`, `“X”`, or a word without spaces. */
const VALUE = /`([^`\n]{1,120})`|["“]([^"”\n]{1,120})["”]|([A-Za-z0-9_-](?:[\w.+-]{0,119}[A-Za-z0-9_])?)/y;
const REMARK = / ?\(([^()\n]{1,200})\)/y;
const SEPARATOR = /(?: ?[,;|/、] ?(?:and |or )?| (?:and|or) )/y;
const AND_SO_ON = /(?:etc\b|so on\b|others?\b)/y;
const END = / ?(?:$|[.,;:)\n])/y;

/** What shows that a bare word is a value: a capital, a digit or an underscore. */
const MARKED = /[A-Z0-9_]/;
const NUMERIC_RANGE = /^-?\d+[-~]\d+$/;

/**
 * Reads a list of values: `` `ALL` (default), `GENERAL`, and `COMPUTE` ``, `Linux | Windows`, `SHELL, POWERSHELL, BAT.`
 *
 * null where the text at that place is prose: a value that is not marked as code has to be followed by a separator or the
 * sentence's end.
 */
export function readValues(text: string, from: number): ListedValues | null {
  const values: ListedValue[] = [];
  let at = from;
  let bare = 0;
  for (;;) {
    const match = matchAt(VALUE, text, at);
    if (!match) break;
    const value = (match[1] ?? match[2] ?? match[3] ?? '').trim();
    let next = at + match[0].length;
    const remark = matchAt(REMARK, text, next);
    if (remark) next += remark[0].length;
    const separator = matchAt(SEPARATOR, text, next);
    const ends = matchAt(END, text, next) !== null;
    if (match[3] !== undefined) {
      if (!separator && !ends) return null;
      bare++;
    } else if (!separator && !ends) {
      return null;
    }
    if (NUMERIC_RANGE.test(value)) return null;
    values.push({ value, isDefault: remark !== null && /\bdefault\b/i.test(remark[1] ?? '') });
    at = next;
    const following = next + (separator?.[0].length ?? 0);
    if (!separator || matchAt(AND_SO_ON, text, following) || !matchAt(VALUE, text, following)) break;
    at = following;
  }
  if (values.length === 0) return null;
  if (bare > 0 && !values.some(({ value }) => MARKED.test(value))) return null;
  return { values, to: at };
}

/** `POSTPAID: pay as you go | SPOT: spot instance.`, `0: disabled; 1: enabled`, `Online: Online, Offline: Offline.` */
export function readExplainedValues(text: string, from: number): ListedValues | null {
  const values: ListedValue[] = [];
  let at = from;
  for (;;) {
    const match = matchAt(EXPLAINED, text, at);
    if (!match) break;
    const value = (match[1] ?? match[2] ?? '').trim();
    values.push({ value, isDefault: /\(default\)/i.test(match[0]) });
    at += match[0].length;
    const separator = matchAt(EXPLAINED_SEPARATOR, text, at);
    if (!separator || matchAt(EXPLAINED, text, at + separator[0].length) === null) break;
    at += separator[0].length;
  }
  return values.length < 2 ? null : { values, to: at };
}

const EXPLAINED =
  /(?:`([^`\n]{1,120})`|([A-Za-z0-9_](?:[\w-]{0,119}))) ?(?:\([^()\n]{1,100}\) ?)?[:：=] ?[^:：;|,.\n()]{1,160}/y;
const EXPLAINED_SEPARATOR = / ?[;|,.] ?/y;

/** `` - `HOUR` (default): by the hour ``, and what the template wraps into one line with it: `- A: first. -B: second`. */
const ITEM =
  /^- ?(?:`([^`\n]{1,120})`|["“]([^"”\n]{1,120})["”]|([A-Za-z0-9_](?:[\w.-]{0,119}))) ?(\([^()\n]{1,200}\) ?)?(?:[:：]|$)/;
const FOLDED_ITEM = / -`?([A-Z][A-Z0-9_]{1,119})`?: /g;

/** Reads the list items that start at a line, as values with what they mean; null where one of them is none. */
export function readItems(text: string, from: number): (ListedValues & { marked: boolean }) | null {
  const values: ListedValue[] = [];
  let marked = true;
  let at = from;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    if (!line.startsWith('-')) break;
    const match = ITEM.exec(line);
    if (!match) return null;
    const value = (match[1] ?? match[2] ?? match[3] ?? '').trim();
    marked &&= match[3] === undefined || /^[A-Z][A-Z0-9_.]+$/.test(value);
    values.push({ value, isDefault: /\bdefault\b/i.test(match[4] ?? '') || /\(default\)/i.test(line) });
    for (const folded of line.matchAll(FOLDED_ITEM)) values.push({ value: folded[1] ?? '', isDefault: false });
    at = end < 0 ? text.length : end + 1;
  }
  return values.length === 0 ? null : { values, to: at, marked };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
