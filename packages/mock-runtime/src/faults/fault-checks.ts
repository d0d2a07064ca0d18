import type { MockDefinition } from '../definition/mock-definition.js';
import type { Fault, FaultRule, Scenario } from './fault.js';

const MAX_MILLISECONDS = 600_000;

const RULE_MEMBERS = ['id', 'action', 'probability', 'after', 'times', 'fault'];
const SCENARIO_MEMBERS = ['name', 'action', 'steps', 'repeat'];
const STEP_MEMBERS = ['calls', 'advanceSeconds', 'fault'];
const FAULT_MEMBERS: Record<Fault['kind'], string[]> = {
  error: ['kind', 'code', 'message'],
  latency: ['kind', 'milliseconds', 'jitter'],
  drop: ['kind'],
  'half-body': ['kind'],
  'slow-body': ['kind', 'milliseconds'],
  status: ['kind', 'status'],
  'rate-storm': ['kind'],
};

/** Checks rules and scripts against the spec, wherever they come from. */
export class FaultChecks {
  readonly #definition: MockDefinition;
  readonly #commonCodes: ReadonlySet<string>;
  readonly #allCodes: ReadonlySet<string>;

  constructor(definition: MockDefinition) {
    this.#definition = definition;
    this.#commonCodes = new Set(definition.errors.common.map(({ code }) => code));
    this.#allCodes = new Set([
      ...this.#commonCodes,
      ...definition.errors.service.map(({ code }) => code),
      ...Object.values(definition.actions).flatMap(({ errors }) => errors.map(({ code }) => code)),
    ]);
  }

  /** Throws an Error that says what is wrong with a rule. */
  checkRule(rule: FaultRule): void {
    if (typeof rule !== 'object' || rule === null) {
      throw new Error('A fault rule is an object with a `fault`.');
    }
    checkMembers(rule, RULE_MEMBERS, 'A fault rule');
    checkText(rule.id, 'id');
    this.#checkAction(rule.action);
    checkNumber(rule.probability, 'probability', 0, 1);
    checkNumber(rule.after, 'after', 0, Number.MAX_SAFE_INTEGER);
    checkNumber(rule.times, 'times', 0, Number.MAX_SAFE_INTEGER);
    this.#checkFault(rule.fault, rule.action);
  }

  /** Throws an Error that says what is wrong with a script. */
  checkScenario(scenario: Scenario): void {
    if (typeof scenario !== 'object' || scenario === null || typeof scenario.name !== 'string') {
      throw new Error('A scenario is an object with a `name` and `steps`.');
    }
    checkMembers(scenario, SCENARIO_MEMBERS, `The scenario "${scenario.name}"`);
    this.#checkAction(scenario.action);
    if (!Array.isArray(scenario.steps) || scenario.steps.length === 0) {
      throw new Error(`The scenario "${scenario.name}" has no steps: expected a list of at least one.`);
    }
    for (const step of scenario.steps) {
      if (typeof step !== 'object' || step === null) {
        throw new Error(`A step of the scenario "${scenario.name}" is not an object.`);
      }
      checkMembers(step, STEP_MEMBERS, `A step of the scenario "${scenario.name}"`);
      checkNumber(step.calls, 'calls', 1, Number.MAX_SAFE_INTEGER);
      checkNumber(step.advanceSeconds, 'advanceSeconds', 0, 10 * 365 * 24 * 3600);
      if (step.fault !== undefined) {
        this.#checkFault(step.fault, scenario.action);
      }
    }
  }

  #checkAction(action: unknown): void {
    if (action !== undefined && (typeof action !== 'string' || !Object.hasOwn(this.#definition.actions, action))) {
      throw new Error(`The action ${JSON.stringify(action)} does not exist in ${this.#definition.service.id}.`);
    }
  }

  #checkFault(fault: Fault, action: string | undefined): void {
    if (typeof fault !== 'object' || fault === null) {
      throw new Error('A fault is an object with a `kind`.');
    }
    if (!Object.hasOwn(FAULT_MEMBERS, fault.kind)) {
      const kinds = Object.keys(FAULT_MEMBERS).join(', ');
      throw new Error(`The fault kind ${JSON.stringify(fault.kind)} is unknown: expected one of ${kinds}.`);
    }
    checkMembers(fault, FAULT_MEMBERS[fault.kind], `A fault of the kind ${fault.kind}`);
    switch (fault.kind) {
      case 'error':
        this.#checkCode(fault.code, action);
        return;
      case 'latency':
        checkNumber(fault.milliseconds ?? Number.NaN, 'milliseconds', 0, MAX_MILLISECONDS);
        checkNumber(fault.jitter, 'jitter', 0, MAX_MILLISECONDS);
        return;
      case 'slow-body':
        checkNumber(fault.milliseconds ?? Number.NaN, 'milliseconds', 0, MAX_MILLISECONDS);
        return;
      case 'status':
        checkNumber(fault.status ?? Number.NaN, 'status', 300, 599);
        return;
    }
  }

  /** A rule for one action takes the codes of that action; a rule for all takes any code of the service. */
  #checkCode(code: string, action: string | undefined): void {
    const listed = action === undefined ? undefined : this.#definition.actions[action]?.errors;
    const known =
      listed === undefined
        ? this.#allCodes.has(code)
        : this.#commonCodes.has(code) || listed.some((error) => error.code === code);
    if (!known) {
      throw new Error(
        `The error code ${JSON.stringify(code)} is not documented for ${action ?? this.#definition.service.id}: choose one that its documentation lists.`,
      );
    }
  }
}

function checkNumber(value: unknown, name: string, minimum: number, maximum: number): void {
  if (value !== undefined && !(typeof value === 'number' && value >= minimum && value <= maximum)) {
    throw new Error(`\`${name}\` is ${JSON.stringify(value)}: expected a number from ${minimum} to ${maximum}.`);
  }
}

function checkText(value: unknown, name: string): void {
  if (value !== undefined && (typeof value !== 'string' || value === '')) {
    throw new Error(`\`${name}\` is ${JSON.stringify(value)}: expected a text.`);
  }
}

function checkMembers(value: object, members: readonly string[], what: string): void {
  const strange = Object.keys(value).find((key) => !members.includes(key));
  if (strange !== undefined) {
    throw new Error(`${what} has an unknown member "${strange}": expected any of ${members.join(', ')}.`);
  }
}
