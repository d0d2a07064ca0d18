import type { Random } from '../behaviour/random.js';
import type { FaultControl } from '../mock.js';
import type { Fault, FaultRule, Scenario, ScenarioStep } from './fault.js';
import type { FaultChecks } from './fault-checks.js';

interface ActiveRule {
  rule: FaultRule & { id: string };
  /** Matching calls so far. */
  calls: number;
  /** How often it has struck. */
  struck: number;
}

interface ActiveScenario {
  scenario: Scenario;
  step: number;
  /** Calls so far within the step. */
  calls: number;
}

/** Holds the rules and scripts, and decides what strikes a call. */
export class FaultBoard implements FaultControl {
  readonly #checks: FaultChecks;
  readonly #random: Random;
  readonly #advance: (seconds: number) => void;
  #rules: ActiveRule[] = [];
  #scenarios: ActiveScenario[] = [];
  #nextId = 1;

  /** @param advance moves the mock's time, for scripts that do. */
  constructor(checks: FaultChecks, random: Random, advance: (seconds: number) => void) {
    this.#checks = checks;
    this.#random = random;
    this.#advance = advance;
  }

  add(rule: FaultRule): string {
    this.#checks.checkRule(rule);
    const id = rule.id ?? `fault-${this.#nextId++}`;
    if (this.#rules.some((active) => active.rule.id === id)) {
      throw new Error(`There is a fault with the id "${id}" already: remove it first, or choose another id.`);
    }
    this.#rules.push({ rule: { ...structuredClone(rule), id }, calls: 0, struck: 0 });
    return id;
  }

  remove(id: string): boolean {
    const before = this.#rules.length;
    this.#rules = this.#rules.filter(({ rule }) => rule.id !== id);
    return this.#rules.length < before;
  }

  list(): FaultRule[] {
    return this.#rules.map(({ rule }) => structuredClone(rule));
  }

  play(scenario: Scenario): void {
    this.#checks.checkScenario(scenario);
    this.#scenarios.push({ scenario: structuredClone(scenario), step: 0, calls: 0 });
  }

  scenarios(): { name: string; step: number }[] {
    return this.#scenarios.map(({ scenario, step }) => ({ name: scenario.name, step }));
  }

  clear(): void {
    this.#rules = [];
    this.#scenarios = [];
  }

  /** Everything that strikes one call of an action: scripts first, then rules in the order of their making. */
  strike(action: string): Fault[] {
    if (this.#rules.length === 0 && this.#scenarios.length === 0) {
      return [];
    }
    const faults: Fault[] = [];
    for (const active of this.#scenarios) {
      const fault = this.#nextStep(active, action)?.fault;
      if (fault !== undefined) {
        faults.push(fault);
      }
    }
    this.#scenarios = this.#scenarios.filter(({ scenario, step }) => step < scenario.steps.length);
    for (const active of this.#rules) {
      if (this.#strikes(active, action)) {
        faults.push(active.rule.fault);
      }
    }
    return faults;
  }

  #strikes(active: ActiveRule, action: string): boolean {
    const { rule } = active;
    if (rule.action !== undefined && rule.action !== action) {
      return false;
    }
    active.calls++;
    if (active.calls <= (rule.after ?? 0) || active.struck >= (rule.times ?? Number.POSITIVE_INFINITY)) {
      return false;
    }
    // A draw for each call that could strike, so that the seed decides the same calls whatever the outcome.
    if (rule.probability !== undefined && this.#random.next() >= rule.probability) {
      return false;
    }
    active.struck++;
    return true;
  }

  #nextStep(active: ActiveScenario, action: string): ScenarioStep | undefined {
    const { scenario } = active;
    const step = scenario.steps[active.step];
    if (step === undefined || (scenario.action !== undefined && scenario.action !== action)) {
      return undefined;
    }
    if (active.calls === 0 && step.advanceSeconds !== undefined) {
      this.#advance(step.advanceSeconds);
    }
    active.calls++;
    if (active.calls >= (step.calls ?? 1)) {
      active.calls = 0;
      active.step++;
      if (scenario.repeat === true && active.step === scenario.steps.length) {
        active.step = 0;
      }
    }
    return step;
  }
}
