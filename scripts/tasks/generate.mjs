import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies } from '../install-dependencies.mjs';
import { lintFile } from '../lint-file.mjs';
import { productFolders } from '../product-folders.mjs';
import { root } from '../root.mjs';
import { runTool } from '../run-command.mjs';
import { run as build } from './build.mjs';

/** Makes spec.json, lint.json and the packages of every product from its document. */
export function run() {
  build(['specloom...']);
  for (const { path, document } of productFolders()) {
    const spec = `${path}/spec.json`;
    runTool('specloom', ['parse', document, '-o', spec], `${document} could not be parsed`);
    writeFileSync(join(root, path, 'lint.json'), lintFile(document));
    runTool('specloom', ['generate', spec], `the packages of ${spec} could not be generated`);
    console.log(`${document} -> ${spec}, ${path}/lint.json, packages`);
  }
  installDependencies();
}
