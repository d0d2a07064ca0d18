import { type BatchSettings, DEFAULT_SETTINGS } from './batch-settings.js';
import {
  catalogueShape,
  durationsShape,
  instancesShape,
  lengthsShape,
  nodeScriptsShape,
  notificationsShape,
  quotasShape,
  taskScriptsShape,
} from './settings-shapes.js';
import { listOf, partOf, text } from './shape.js';

const settingsShape = partOf<{ [Name in keyof BatchSettings]: unknown }>({
  quotas: quotasShape,
  lengths: lengthsShape,
  durations: durationsShape,
  unavailableZones: listOf(text),
  forbiddenSecretIds: listOf(text),
  instances: instancesShape,
  jobNotifications: notificationsShape,
  catalogue: catalogueShape,
  taskScripts: taskScriptsShape,
  nodeScripts: nodeScriptsShape,
});

const known = new WeakMap<object, BatchSettings>();

/** The settings of a mock, with defaults where it was given none. Throws an Error that says what is wrong with them. */
export function settingsOf({ settings }: { settings: Readonly<Record<string, unknown>> }): BatchSettings {
  const read = known.get(settings) ?? readSettings(settings);
  known.set(settings, read);
  return read;
}

function readSettings(given: Readonly<Record<string, unknown>>): BatchSettings {
  // The shape has checked every member, so what comes out of the merge is complete.
  const checked = settingsShape(given, 'settings') as Partial<BatchSettings>;
  return {
    ...DEFAULT_SETTINGS,
    ...checked,
    quotas: { ...DEFAULT_SETTINGS.quotas, ...checked.quotas },
    lengths: { ...DEFAULT_SETTINGS.lengths, ...checked.lengths },
    durations: { ...DEFAULT_SETTINGS.durations, ...checked.durations },
    catalogue: { ...DEFAULT_SETTINGS.catalogue, ...checked.catalogue },
  };
}
