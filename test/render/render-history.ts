import type { Release, ReleaseChange, ReleaseDelta } from '@specloom/spec';
import type { Canvas } from './canvas.js';
import { drawHeading, drawLinesOfText, drawProse } from './draw-prose.js';

/** Draws the chapter on the API's history, the newest release first. */
export function renderHistory(history: readonly Release[], canvas: Canvas): void {
  for (const release of history) {
    drawHeading(release.name, 15, canvas);
    drawProse(`Release time: ${release.time}`, canvas);
    drawProse('Release updates:', canvas);
    drawProse('Improvement to existing documentation.', canvas);
    drawDelta(release.actions, 'APIs', canvas);
    drawDelta(release.types, 'data structures', canvas);
  }
}

function drawDelta(delta: ReleaseDelta, what: string, canvas: Canvas): void {
  const lists: [string, string[]][] = [
    ['Existing', delta.existing],
    ['New', delta.added],
    ['Deleted', delta.removed],
  ];
  for (const [verb, names] of lists) {
    if (names.length === 0) continue;
    drawProse(`${verb} ${what}:`, canvas);
    drawLinesOfText(names, canvas);
  }
  const changed = Object.entries(delta.changed);
  if (changed.length === 0) return;
  drawProse(`Modified ${what}:`, canvas);
  for (const [name, change] of changed) {
    drawProse(name, canvas);
    for (const [key, label] of Object.entries(CHANGES)) {
      const names = change[key as keyof ReleaseChange];
      if (names !== undefined) drawProse(`${label}:${names.join(', ')}`, canvas);
    }
  }
}

const CHANGES: Record<keyof ReleaseChange, string> = {
  newInput: 'New input parameters',
  modifiedInput: 'Modified input parameters',
  deletedInput: 'Deleted input parameters',
  newOutput: 'New output parameters',
  modifiedOutput: 'Modified output parameters',
  deletedOutput: 'Deleted output parameters',
  newMembers: 'New members',
  modifiedMembers: 'Modified members',
  deletedMembers: 'Deleted members',
};
