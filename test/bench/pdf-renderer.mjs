// The renderer of the tests, as modules that Node runs.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { SPEC } from './product.mjs';

/**
 * @typedef {import('@specloom/spec').Spec} Spec
 * @typedef {(spec: Spec, options: { variant: object }) => Promise<Uint8Array>} RenderSpec
 */

const SOURCE = fileURLToPath(new URL('../render/', import.meta.url));

// Inside the package, so that its dependencies are found.
const OUTPUT = fileURLToPath(new URL('../node_modules/.cache/specloom-render/', import.meta.url));

/**
 * Prints PDFs of about the given numbers of pages: the product's spec with as many copies of its actions as that takes.
 *
 * @param {number[]} targets
 * @returns {Promise<{ pages: number, bytes: Uint8Array }[]>}
 */
export async function renderPdfs(targets) {
  const { renderSpec, variant } = await loadRenderer();
  const spec = /** @type {Spec} */ (JSON.parse(readFileSync(SPEC, 'utf8')));
  const print = async (/** @type {number} */ actions) => {
    const bytes = await renderSpec(withActions(spec, actions), { variant });
    return { pages: countPages(bytes), bytes };
  };
  const few = await print(5);
  const many = await print(25);
  const perAction = (many.pages - few.pages) / 20;
  const printed = [];
  for (const target of targets)
    printed.push(await print(Math.max(1, Math.round(5 + (target - few.pages) / perAction))));
  return printed;
}

async function loadRenderer() {
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(join(OUTPUT, 'package.json'), '{ "type": "module" }\n');
  for (const file of readdirSync(SOURCE).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))) {
    const { outputText } = ts.transpileModule(readFileSync(join(SOURCE, file), 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
    });
    writeFileSync(join(OUTPUT, file.replace(/\.ts$/, '.js')), outputText);
  }
  const load = (/** @type {string} */ name) => import(pathToFileURL(join(OUTPUT, `${name}.js`)).href);
  const { renderSpec } = /** @type {{ renderSpec: RenderSpec }} */ (await load('render-spec'));
  const { VARIANTS } = /** @type {{ VARIANTS: object[] }} */ (await load('variant'));
  const [variant] = VARIANTS;
  if (variant === undefined) throw new Error('the renderer has no variant');
  return { renderSpec, variant };
}

/**
 * @param {Spec} spec
 * @param {number} count of actions, with a number after the name from the second round on
 * @returns {Spec}
 */
function withActions(spec, count) {
  const own = Object.entries(spec.actions);
  const actions = Array.from({ length: count }, (_, index) => {
    const [name, action] = own[index % own.length] ?? ['', undefined];
    const round = Math.floor(index / own.length);
    return [round === 0 ? name : `${name}${round + 1}`, action];
  });
  return { ...spec, actions: Object.fromEntries(actions), categories: [] };
}

/** @param {Uint8Array} bytes */
function countPages(bytes) {
  return Number(/\/Count (\d+)/.exec(new TextDecoder('latin1').decode(bytes))?.[1]);
}
