import type { DataType } from '@specloom/spec';
import { actionTraits } from './action-traits.js';
import { findMisfits } from './fit-example.js';
import { type KeptAction, type KeptSpec, withoutRetired } from './keep-retired.js';
import { toCamelCase, toKebabCase } from './letter-case.js';
import type { NameScope } from './name-scope.js';
import type { PlannedAction } from './plan.js';
import { type FindType, planFields } from './plan-field.js';
import type { PlanOptions } from './plan-options.js';
import { removalNote } from './removal-note.js';

/** The scopes that the names of actions are taken from. */
export interface ActionScopes {
  /** Exported names of the client package. */
  symbols: NameScope;
  /** Methods of the client class. */
  methods: NameScope;
  /** Modules of actions. */
  files: NameScope;
  /** Exported names of the fixtures package. */
  fixtures: NameScope;
}

/** Names one action and plans what calls it; its examples carry the ids of the findings about them. */
export function planAction(
  spec: KeptSpec,
  name: string,
  action: KeptAction,
  scopes: ActionScopes,
  find: FindType,
  findings: PlanOptions['findings'] = new Map(),
): PlannedAction {
  const types = new Map<string, DataType>(Object.entries(spec.types));
  const current = withoutRetired(action);
  const file = scopes.files.take(toKebabCase(name), '-action');
  const camel = toCamelCase(name);
  const module = `gen/actions/${file}`;
  return {
    documented: name,
    function: { name: scopes.symbols.take(camel, '_'), module: 'gen/functions' },
    definition: { name: scopes.symbols.take(`${camel}Action`, '_'), module: 'gen/definitions' },
    method: scopes.methods.take(camel, '_'),
    input: { name: scopes.symbols.take(`${name}Input`, 'Parameters'), module: module },
    output: { name: scopes.symbols.take(`${name}Output`, 'Parameters'), module: module },
    errorCode: { name: scopes.symbols.take(`${name}ErrorCode`, 'Union'), module: module },
    examples: { name: scopes.fixtures.take(`${camel}Examples`, 'OfAction'), module: `gen/examples/${file}` },
    category: action.category,
    summary: action.summary,
    description: action.description,
    deprecated: action.retired ?? removalNote(spec, name),
    rateLimit: action.rateLimit,
    region: action.region,
    inputFields: planFields(action.input, 'input', find),
    outputFields: planFields(action.output, 'output', find, 'always'),
    traits: actionTraits(name, current, types),
    errors: action.errors,
    documentedExamples: action.examples.map((example) => ({
      ...example,
      misfits: {
        input: findMisfits(example.request.params, current.input, types, 'input'),
        output: findMisfits(example.response, current.output, types, 'output'),
      },
      findings: findings.get(`${name}.examples.${example.title}`) ?? [],
    })),
    origin: action.origin,
  };
}
