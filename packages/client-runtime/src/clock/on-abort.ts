import type { AbortSignalLike } from './abort-signal-like.js';

interface Subscription {
  readonly callbacks: Set<() => void>;
  readonly listener: () => void;
}

const subscriptions = new WeakMap<AbortSignalLike, Subscription>();

/**
 * Runs `callback` when the signal aborts; the function that is returned calls that off.
 *
 * However many wait, the signal has one listener: Node warns of a leak where a signal has more than ten, and a program may well have
 * that many calls under way.
 */
export function onAbort(signal: AbortSignalLike, callback: () => void): () => void {
  const { callbacks, listener } = subscriptions.get(signal) ?? subscribe(signal);
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size > 0) return;
    signal.removeEventListener('abort', listener);
    subscriptions.delete(signal);
  };
}

function subscribe(signal: AbortSignalLike): Subscription {
  const callbacks = new Set<() => void>();
  const listener = (): void => {
    for (const callback of [...callbacks]) callback();
  };
  const subscription = { callbacks, listener };
  subscriptions.set(signal, subscription);
  signal.addEventListener('abort', listener);
  return subscription;
}
