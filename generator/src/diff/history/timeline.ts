import type { Standing } from '../surface.js';

/** What a release note says of one name; undefined: nothing. */
export type Mention = 'added' | 'removed' | 'changed' | undefined;

/** What the present documentation says of the name, and what to believe where it contradicts the last note. */
export interface Present {
  documented: boolean;
  /** A page may outlive what it documents: then a note of removal is believed against it. */
  outlives: boolean;
}

/**
 * Standing of one name at each release, oldest first, from what the notes say of it. A note also tells of the time just before it:
 * what it adds was absent, what it removes or changes was present. Whatever no note tells is `unknown`.
 */
export function timeline(mentions: readonly Mention[], present: Present): Standing[] {
  const standings = mentions.map((): Standing => 'unknown');
  let last = -1;
  for (const [index, mention] of mentions.entries()) {
    if (!mention) continue;
    const before: Standing = mention === 'added' ? 'absent' : 'present';
    // Between two notes that disagree, something happened that neither tells.
    const carried = last >= 0 ? standings[last] : first(mention);
    const undisturbed = carried === before;
    for (let between = last + 1; between < index; between += 1) {
      standings[between] = undisturbed ? before : 'unknown';
    }
    if (index - 1 > last) standings[index - 1] = before;
    standings[index] = mention === 'removed' ? 'absent' : 'present';
    last = index;
  }
  if (last >= 0) standings.fill(after(standings[last] ?? 'unknown', present), last + 1);
  return standings;
}

/** What is known of the time before the first note: only an addition tells of all of it. */
function first(mention: Mention): Standing {
  return mention === 'added' ? 'absent' : 'unknown';
}

function after(last: Standing, { documented, outlives }: Present): Standing {
  if (last === 'present') return documented ? 'present' : 'unknown';
  return documented && !outlives ? 'unknown' : 'absent';
}
