/** How long each state of a node lasts in the model and in the mock that it is compared with, in seconds. */
export const NODE_SECONDS = { SUBMITTED: 1, CREATING: 3, CREATED: 2, DELETING: 2 } as const;

interface Node {
  state: string;
  left: number | undefined;
}

const NEXT: Record<string, string> = { SUBMITTED: 'CREATING', CREATING: 'CREATED', CREATED: 'RUNNING' };
const STAYING = ['CREATED', 'RUNNING'];

/** A compute environment as the document describes it, moved on second by second. */
export class EnvModel {
  nodes: Node[];
  desired: number;
  deleting = false;
  #scaling = false;

  constructor(desired: number) {
    this.desired = desired;
    this.nodes = Array.from({ length: desired }, () => enter('SUBMITTED'));
  }

  /** It is deleted, and its last node is gone. */
  get gone(): boolean {
    return this.deleting && this.nodes.length === 0;
  }

  /** One second passes. */
  tick(): void {
    this.nodes = this.nodes.flatMap((node) => {
      if (node.left === undefined || --node.left > 0) {
        return node;
      }
      const next = NEXT[node.state];
      return next === undefined ? [] : enter(next);
    });
    this.#scaling &&= this.nodes.some(({ state }) => ['SUBMITTED', 'CREATING', 'DELETING'].includes(state));
  }

  /** Code that ModifyComputeEnv answers. */
  scale(desired: number): string {
    const removable = this.nodes.filter(({ state }) => STAYING.includes(state));
    const code = this.#busy() ?? (this.desired - desired > removable.length ? NOT_ENOUGH : 'ok');
    if (code === 'ok' && desired !== this.desired) {
      this.#scaling = true;
      for (let count = this.desired; count < desired; count++) {
        this.nodes.push(enter('SUBMITTED'));
      }
      for (const node of removable.reverse().slice(0, Math.max(0, this.desired - desired))) {
        Object.assign(node, enter('DELETING'));
      }
      this.desired = desired;
    }
    return code;
  }

  /** Code that TerminateComputeNode answers. */
  terminate(place: number): string {
    const node = this.nodes[place];
    if (node === undefined) {
      return 'ResourceNotFound.ComputeNode';
    }
    const busy = this.#busy();
    if (busy !== undefined) {
      return busy;
    }
    if (node.state === 'DELETING') {
      return 'UnsupportedOperation.ComputeNodeIsTerminating';
    }
    if (!STAYING.includes(node.state)) {
      return 'UnsupportedOperation.ComputeNodeForbidTerminate';
    }
    Object.assign(node, enter('DELETING'));
    this.desired--;
    return 'ok';
  }

  /** Code that DeleteComputeEnv answers. */
  delete(): string {
    const busy = this.#busy();
    if (busy !== undefined) {
      return busy;
    }
    if (this.nodes.some(({ state }) => state === 'SUBMITTED' || state === 'CREATING')) {
      return 'UnsupportedOperation.ComputeNodeForbidTerminate';
    }
    this.deleting = true;
    this.desired = 0;
    for (const node of this.nodes.filter(({ state }) => state !== 'DELETING')) {
      Object.assign(node, enter('DELETING'));
    }
    return 'ok';
  }

  #busy(): string | undefined {
    if (this.deleting) {
      return 'UnsupportedOperation.AcceptOtherRequest';
    }
    return this.#scaling ? 'UnsupportedOperation.ComputeEnvAcceptOtherRequest' : undefined;
  }
}

const NOT_ENOUGH = 'UnsupportedOperation.NotEnoughComputeNodesToTerminate';

function enter(state: string): Node {
  return { state, left: Reflect.get(NODE_SECONDS, state) };
}
