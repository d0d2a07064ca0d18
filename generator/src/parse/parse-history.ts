import type { Release, ReleaseChange, ReleaseDelta } from '@specloom/spec';
import type { Line } from '../extract/line.js';
import type { Chapter } from '../lex/block.js';
import type { ParseContext } from './parse-context.js';

const RELEASE = /^(Release \d+|Existing Release)$/;
const TIME = /^Release time: (\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2})$/;
const LIST = /^(New|Modified|Deleted|Existing) (APIs|data structures):$/;

/** `New input parameters:Tags`, also `**Modified output parameters:**TaskInstanceMetrics` */
const CHANGE = /^\**(New|Modified|Deleted) (input parameters|output parameters|members):\**\s*(.*)$/;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const PROSE =
  /^(?:Release updates:|Existing APIs\/data structures are as follows:|Improvement to existing documentation\.)$/;

/**
 * Parses the chapter on the API's history, newest release first:
 *
 *     Release 8
 *     Release time: 2023-05-04 15:43:06
 *     Modified data structures:
 *     InstanceTypeQuotaItem
 *     New members:GpuCount, Frequency
 */
export function parseHistory(chapter: Chapter, context: ParseContext): Release[] {
  const releases: Release[] = [];
  let release: Release | null = null;
  let own: Line[] | null = null;
  let delta: ReleaseDelta | null = null;
  let list = '';
  let subject: string | null = null;
  let open: string[] | null = null;
  for (const line of chapter.blocks.flatMap((block) => (block.kind === 'table' ? [] : block.lines))) {
    const text = line.text.trim();
    if (open !== null && isNameList(text)) {
      open = readNames(text, open);
      claim('history change', line, own, context);
      continue;
    }
    open = null;
    const heading = RELEASE.exec(text)?.[1];
    if (heading !== undefined) {
      release = { name: heading, time: '', actions: emptyDelta(), types: emptyDelta(), origin: line.at };
      releases.push(release);
      own = [];
      context.trace.set(`history.${heading}`, own);
      delta = null;
      claim('history release', line, own, context);
      continue;
    }
    if (release === null) continue;
    const time = TIME.exec(text)?.[1];
    if (time !== undefined) {
      release.time = time;
      claim('history release', line, own, context);
      continue;
    }
    const opened = LIST.exec(text);
    if (opened) {
      list = opened[1] ?? '';
      delta = opened[2] === 'APIs' ? release.actions : release.types;
      subject = null;
      claim('history list', line, own, context);
      continue;
    }
    const change = CHANGE.exec(text);
    if (change && delta && list === 'Modified' && subject !== null) {
      open = readNames(change[3] ?? '', changeList(delta, subject, change[1] ?? '', change[2] ?? ''));
      claim('history change', line, own, context);
    } else if (delta && NAME.test(text)) {
      if (list === 'Modified') {
        subject = text;
        delta.changed[text] ??= {};
      } else nameList(delta, list).push(text);
      claim('history name', line, own, context);
    } else if (PROSE.test(text)) {
      claim('history sentence', line, own, context);
    }
  }
  return releases;
}

function claim(rule: string, line: Line, lines: Line[] | null, context: ParseContext): void {
  context.ledger.claim(rule, [line]);
  lines?.push(line);
}

function emptyDelta(): ReleaseDelta {
  return { existing: [], added: [], removed: [], changed: Object.create(null) as ReleaseDelta['changed'] };
}

function nameList(delta: ReleaseDelta, list: string): string[] {
  if (list === 'New') return delta.added;
  return list === 'Deleted' ? delta.removed : delta.existing;
}

function changeList(delta: ReleaseDelta, subject: string, verb: string, what: string): string[] {
  const change = delta.changed[subject] ?? {};
  delta.changed[subject] = change;
  const prefix = verb === 'New' ? 'new' : verb === 'Modified' ? 'modified' : 'deleted';
  const suffix = what === 'members' ? 'Members' : what === 'input parameters' ? 'Input' : 'Output';
  const key = `${prefix}${suffix}` as keyof ReleaseChange;
  const names = change[key] ?? [];
  change[key] = names;
  return names;
}

/** Adds the names of a comma-separated list, and returns the list if it goes on in the next line. */
function readNames(text: string, into: string[]): string[] | null {
  for (const name of text.split(',')) if (name.trim() !== '') into.push(name.trim());
  return text.trim().endsWith(',') || text.trim() === '' ? into : null;
}

function isNameList(text: string): boolean {
  return text.split(',').every((name) => name.trim() === '' || /^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name.trim()));
}
