/** Differences that are told; more would not help. */
const MAX_TOLD = 10;

/** Tells, one line each, where a value differs from the documented one; order of members does not count. */
export function findDifferences(found: unknown, documented: unknown): string[] {
  const told: string[] = [];
  compare(found, documented, '');
  return told.slice(0, MAX_TOLD);

  function compare(left: unknown, right: unknown, path: string): void {
    if (Array.isArray(left) && Array.isArray(right)) {
      if (left.length !== right.length) tell(path, `a list of ${left.length}`, `a list of ${right.length}`);
      else for (const [index, item] of left.entries()) compare(item, right[index], `${path}[${index}]`);
    } else if (isRecord(left) && isRecord(right)) {
      for (const name of new Set([...Object.keys(left), ...Object.keys(right)])) {
        compare(own(left, name), own(right, name), path === '' ? name : `${path}.${name}`);
      }
    } else if (!Object.is(left, right)) {
      tell(path, show(left), show(right));
    }
  }

  function tell(path: string, left: string, right: string): void {
    told.push(`${path === '' ? 'the whole' : path} is ${left}, the document has ${right}`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(record: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function show(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value).slice(0, 80);
}
