import type { Line } from '../extract/line.js';
import type { FindingList } from './finding-list.js';
import type { Ledger } from './ledger.js';

/** What every chapter's parser writes to. */
export interface ParseContext {
  ledger: Ledger;
  findings: FindingList;
  /** Lines that each fact was read from, by path: `DescribeTask.input.Filters`. */
  trace: Map<string, readonly Line[]>;
}
