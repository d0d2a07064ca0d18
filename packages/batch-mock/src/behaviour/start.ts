import type { Behaviours, WorldContext } from '@specloom/mock-runtime';
import { addToCatalogue } from './catalogue/add-to-catalogue.js';
import { documentedCatalogue } from './catalogue/documented-catalogue.js';
import type { BatchCatalogue } from './settings/batch-settings.js';
import type { NodeScript } from './settings/node-script.js';
import { settingsOf } from './settings/settings-of.js';
import { catalogueShape, nodeScriptsShape, taskScriptsShape } from './settings/settings-shapes.js';
import { partOf } from './settings/shape.js';
import type { TaskScript } from './settings/task-script.js';
import { activitiesOf, jobsOf, nodeScriptsOf, taskScriptsOf, waitsOf } from './state/collections.js';

/** The product's part of a seed: adds scripts, which come before all earlier ones, and to the catalogue. */
export interface BatchSeed {
  taskScripts: readonly TaskScript[];
  nodeScripts: readonly NodeScript[];
  catalogue: Partial<BatchCatalogue>;
}

const seedShape = partOf<BatchSeed>({
  taskScripts: taskScriptsShape,
  nodeScripts: nodeScriptsShape,
  catalogue: catalogueShape,
});

/** Prepares an empty world: declares indexes, fills the catalogue, and takes over the scripts of the settings. */
export const start: NonNullable<Behaviours['start']> = (world) => {
  const { catalogue, taskScripts, nodeScripts } = settingsOf(world);
  jobsOf(world);
  activitiesOf(world);
  waitsOf(world);
  addToCatalogue(world, documentedCatalogue());
  addToCatalogue(world, catalogue);
  addScripts(world, taskScripts, nodeScripts);
};

/** Reads the product's part of a seed. Throws an Error that says what is wrong with it. */
export const seed: NonNullable<Behaviours['seed']> = (world, given) => {
  const { taskScripts = [], nodeScripts = [], catalogue = {} } = seedShape(given, 'The product part of the seed');
  addToCatalogue(world, catalogue);
  addScripts(world, taskScripts, nodeScripts);
};

function addScripts(world: WorldContext, taskScripts: readonly TaskScript[], nodeScripts: readonly NodeScript[]): void {
  for (const script of taskScripts) {
    taskScriptsOf(world).put(String(taskScriptsOf(world).size), script);
  }
  for (const script of nodeScripts) {
    nodeScriptsOf(world).put(String(nodeScriptsOf(world).size), script);
  }
}
