/** Exit codes of every command. */
export const EXIT = {
  /** Done, nothing to report. */
  done: 0,
  /** Findings: breaking changes, lint errors, stale output. */
  findings: 1,
  /** Bad usage or bad input. */
  usage: 2,
} as const;
