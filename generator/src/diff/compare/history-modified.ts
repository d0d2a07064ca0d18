import type { Release, ReleaseChange } from '@specloom/spec';
import { toChange } from '../change.js';
import type { Change } from '../model.js';
import type { RuleId } from '../rules.js';
import { own } from '../surface.js';
import { quoteText } from '../text/quote-text.js';
import type { Comparison } from './comparison.js';
import { type FieldOwner, fieldNoun, fieldPath } from './field-owner.js';
import type { KeptField } from './pair-fields.js';

/**
 * Fields that release notes between two releases of one history call modified. The notes do not say how, and the definitions of
 * the earlier release are the present ones, so no other rule can see it.
 */
export function historyModified(
  comparison: Comparison,
  owner: FieldOwner,
  rule: RuleId,
  kept: readonly KeptField[],
): Change[] {
  if (comparison.releases.length === 0) return [];
  return kept.flatMap(({ name, before, after }) =>
    comparison.releases
      .filter((release) => modifiedFields(owner, release).includes(name))
      .map((release) =>
        toChange({
          rule,
          path: fieldPath(owner, name),
          direction: owner.direction,
          message: `${fieldNoun(owner, name)} was modified in ${quoteText(release.name)}; its note does not say from what to what.`,
          before: 'unknown',
          after: release.name,
          from: before?.origin,
          to: after?.origin,
        }),
      ),
  );
}

function modifiedFields(owner: FieldOwner, release: Release): readonly string[] {
  const delta = owner.kind === 'member' ? release.types : release.actions;
  const change: ReleaseChange = own(delta.changed, owner.name) ?? {};
  const lists = { input: change.modifiedInput, output: change.modifiedOutput, member: change.modifiedMembers };
  return lists[owner.kind] ?? [];
}
