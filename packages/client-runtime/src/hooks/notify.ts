import type { Hooks } from './hooks.js';

/** Tells observers of an event. Their errors and rejections are dropped: a broken log must not break a call. */
export function notify(hooks: readonly Hooks[], tell: (observer: Hooks) => unknown): void {
  for (const observer of hooks) {
    try {
      Promise.resolve(tell(observer)).catch(drop);
    } catch {
      drop();
    }
  }
}

function drop(): void {}
