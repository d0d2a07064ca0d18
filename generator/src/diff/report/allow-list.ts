import { DiffError } from '../diff-error.js';
import type { Change } from '../model.js';
import { printable } from '../text/printable.js';
import { quoteText } from '../text/quote-text.js';

/** A change that a person accepted. */
export interface Allowance {
  fingerprint: string;
  /** Why it may pass. */
  reason: string;
  /** Last day on which it passes, "YYYY-MM-DD"; without one it always does. */
  expires?: string;
}

/** What an allow list does to some changes on a day. */
export interface AllowedChanges {
  /** Reason by fingerprint, for the changes that pass. */
  allowed: ReadonlyMap<string, string>;
  /** Entries whose change is there, but whose time is over. */
  expired: Allowance[];
  /** Entries that match no change. */
  unused: Allowance[];
}

const EXPECTED =
  'expected { "allow": [{ "fingerprint": "0123456789abcdef", "reason": "why it may pass", "expires": "2030-12-31" }] }';
const FINGERPRINT = /^[0-9a-f]{16}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const KEYS = ['fingerprint', 'reason', 'expires'];

/** Reads an allow list. @throws DiffError naming the file and the first entry that is none. */
export function parseAllowList(text: string, file: string): Allowance[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new DiffError(`${file}: found text that is not JSON, ${EXPECTED}`);
  }
  const entries = isRecord(value) ? value.allow : undefined;
  if (!Array.isArray(entries)) throw new DiffError(`${file}: found no list "allow", ${EXPECTED}`);
  return entries.map((entry: unknown, index) => readEntry(entry, `${file}: entry ${index + 1}`));
}

/** Sorts an allow list by what it does to these changes on a day, "YYYY-MM-DD". */
export function applyAllowList(list: readonly Allowance[], changes: readonly Change[], today: string): AllowedChanges {
  const present = new Set(changes.map((change) => change.fingerprint));
  const used = list.filter((entry) => present.has(entry.fingerprint));
  const isOver = (entry: Allowance): boolean => entry.expires !== undefined && entry.expires < today;
  const valid = used.filter((entry) => !isOver(entry));
  const allowed = new Map(valid.map((entry) => [entry.fingerprint, entry.reason]));
  return {
    allowed,
    expired: used.filter((entry) => isOver(entry) && !allowed.has(entry.fingerprint)),
    unused: list.filter((entry) => !present.has(entry.fingerprint)),
  };
}

function readEntry(entry: unknown, place: string): Allowance {
  if (!isRecord(entry)) throw new DiffError(`${place}: found no object, ${EXPECTED}`);
  const { fingerprint, reason, expires } = entry;
  const unknown = Object.keys(entry).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) throw new DiffError(`${place}: found the key ${quoteText(unknown)}, ${EXPECTED}`);
  if (typeof fingerprint !== 'string' || !FINGERPRINT.test(fingerprint)) {
    throw new DiffError(`${place}: found the fingerprint ${shown(fingerprint)}, expected 16 hexadecimal digits`);
  }
  if (typeof reason !== 'string' || reason.trim() === '') {
    throw new DiffError(`${place}: found the reason ${shown(reason)}, expected a sentence that says why it may pass`);
  }
  if (expires === undefined) return { fingerprint, reason };
  if (typeof expires !== 'string' || !isDay(expires)) {
    throw new DiffError(`${place}: found the expiry ${shown(expires)}, expected a day such as "2030-12-31"`);
  }
  return { fingerprint, reason, expires };
}

/** Whether a text is a day of the calendar, "YYYY-MM-DD". */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function shown(value: unknown): string {
  return value === undefined ? 'missing' : printable(JSON.stringify(value) ?? 'nothing').slice(0, 80);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
