import type { Behaviours } from '@specloom/mock-runtime';
import type { BatchActionBehaviours } from '../gen/behaviours.js';

/** Hand-written semantics by action; the other actions answer as documented. */
export const behaviour: Behaviours = { actions: {} satisfies Partial<BatchActionBehaviours> };
