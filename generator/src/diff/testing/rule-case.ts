import type { Spec } from '@specloom/spec';
import type { Direction } from '../model.js';
import { typeOf } from './edit-spec.js';
import { field } from './parcel-spec.js';

/** A change of the made-up spec, and what the diff must say of it. */
export interface RuleCase {
  given: string;
  /** Edits both sides. */
  base?: (spec: Spec) => void;
  now: (spec: Spec) => void;
  /** "rule path direction types wire bump", ordered by path. */
  want: readonly string[];
}

/** Verdicts by direction: "types wire bump". */
export type Wants = Record<Direction, string>;

/** A data type of the made-up spec in each direction. */
const TYPES: Record<Direction, string> = { input: 'Query', output: 'Parcel', both: 'Address', none: 'Leaflet' };

type MemberForm = { kind?: Parameters<typeof field>[1] } & Parameters<typeof field>[2];

/** The same change of a member named Extra in a type of each direction; undefined: it is not there. */
export function inEachDirection(
  given: string,
  rule: string,
  before: MemberForm | undefined,
  after: MemberForm | undefined,
  wants: Wants,
): RuleCase[] {
  return (['input', 'output', 'both', 'none'] as const).map((direction) => {
    const type = TYPES[direction];
    return {
      given: `${given} (${direction})`,
      base: (spec) => setMember(spec, type, before),
      now: (spec) => setMember(spec, type, after),
      want: [`${rule} ${type}.Extra ${direction} ${wants[direction]}`],
    };
  });
}

/** One verdict for all directions but `none`, of which every rule for members says the same. */
export function everywhere(verdict: string): Wants {
  return { input: verdict, output: verdict, both: verdict, none: 'ok ok patch' };
}

function setMember(spec: Spec, type: string, form: MemberForm | undefined): void {
  const { members } = typeOf(spec, type);
  const index = members.findIndex((member) => member.name === 'Extra');
  if (index !== -1) members.splice(index, 1);
  if (!form) return;
  const { kind = 'string', ...more } = form;
  members.push(field('Extra', kind, more));
}
