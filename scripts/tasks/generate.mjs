import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies } from '../install-dependencies.mjs';
import { lintFile } from '../lint-file.mjs';
import { productFolders } from '../product-folders.mjs';
import { root } from '../root.mjs';
import { runTool } from '../run-command.mjs';
import { run as build } from './build.mjs';

/** Makes spec.json and lint.json from each document, and the packages of each product from its latest version. */
export function run() {
  build(['specloom...']);
  for (const { path, document, latest } of productFolders()) {
    const spec = `${path}/spec.json`;
    runTool('specloom', ['parse', document, '-o', spec], `${document} could not be parsed`);
    writeFileSync(join(root, path, 'lint.json'), lintFile(document));
    if (latest) runTool('specloom', ['generate', spec], `the packages of ${spec} could not be generated`);
    console.log(`${document} -> ${spec}, ${path}/lint.json${latest ? ', packages' : ''}`);
  }
  installDependencies();
}
