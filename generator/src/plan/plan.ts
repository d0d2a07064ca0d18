import type { DocumentedBoundaries } from '@specloom/mock-runtime/suite';
import type {
  Constraints,
  ErrorCode,
  Example,
  Origin,
  Region,
  RequestForm,
  Service,
  SignatureVector,
} from '@specloom/spec';
import type { FixedNames } from './fixed-names.js';

/** What will be generated from a spec: names, files and facts, but no code yet. */
export interface Plan {
  service: PlannedService;
  names: FixedNames;
  /** Names of the client runtime that the client package passes on. */
  passedOn: { types: readonly string[]; values: readonly string[] };
  source: GeneratedFrom;
  regions: Region[];
  forms: RequestForm[];
  clockSkewSeconds: number;
  /** The spec reduced to what a mock needs: plain data, printed as it is. */
  mock: object;
  /** Data types in the document's order; the input form of a split type follows its output form. */
  types: PlannedType[];
  /** Actions in the document's order. */
  actions: PlannedAction[];
  errors: { common: ErrorCode[]; service: ErrorCode[] };
  vectors: SignatureVector[];
  /** Both sides of the documented limits, by action, for actions that have some. */
  boundaries: DocumentedBoundaries[];
  /** The action that read-me files show: one that only reads and needs nothing, where there is one. */
  showcase: PlannedAction | null;
  packages: { client: PlannedPackage; mock: PlannedPackage; fixtures: PlannedPackage };
}

/** The service with the names that generated code gives it. */
export interface PlannedService extends Service {
  /** "Kite" for the service "kite": prefix of the class names. */
  prefix: string;
}

/** What every generated file says that it was made from. */
export interface GeneratedFrom {
  /** SHA-256 of spec.json, in lowercase hexadecimal. */
  specSha256: string;
  /** "spec.json of kite 2020-02-20". */
  spec: string;
  documents: { file: string; sha256: string }[];
  pages: { first: number; last: number };
}

/** A generated package, with what stands in its package.json already. */
export interface PlannedPackage {
  /** Directory below the output folder, such as "kite-client". */
  directory: string;
  /** "@specloom/kite-client". */
  name: string;
  version: string;
  /** Range for packages that it has no range of yet. */
  runtimeRange: string;
  /** Ranges of packages that the generated package may depend on, by name. */
  ranges: ReadonlyMap<string, string>;
}

/** A generated declaration that others can import: its name, and its module below `src/`, without extension. */
export interface PlannedSymbol {
  name: string;
  module: string;
}

/** A data type, or one of the two forms of a data type that inputs and outputs treat differently. */
export interface PlannedType {
  /** Name in the document. */
  documented: string;
  symbol: PlannedSymbol;
  /** `input`: values to send; `output`: values received; `both`: the rules are the same. */
  form: 'input' | 'output' | 'both';
  /** The other form, where there is one. */
  twin?: PlannedSymbol;
  description: string;
  fields: PlannedField[];
  /** Why the type should not be used; left out for a current one. */
  deprecated?: string;
  /** Actions that the document says use the type. */
  usedBy: string[];
  /** Where the shape was read from, for a type that the document uses but does not define. */
  inferredFrom: Origin[];
  origin: Origin;
}

/** A parameter or member, with the rules of its direction applied. */
export interface PlannedField {
  name: string;
  type: PlannedTypeRef;
  /** May be left out. */
  optional: boolean;
  /** May be null. */
  nullable: boolean;
  description: string;
  constraints: Constraints;
  /** Note of the vendor's type where TypeScript has none, such as a timestamp. */
  format?: string;
  /** Why the field should not be used; left out for a current one. */
  deprecated?: string;
  origin: Origin;
}

/** The type of a field in TypeScript's terms. */
export type PlannedTypeRef =
  | { kind: 'string' | 'number' | 'boolean' | 'unknown' }
  | { kind: 'open-union'; base: 'string' | 'number'; values: (string | number)[] }
  | { kind: 'array'; of: PlannedTypeRef }
  | { kind: 'type'; symbol: PlannedSymbol };

/** An action with every name that generated code gives it. */
export interface PlannedAction {
  /** Name in the document. */
  documented: string;
  /** Function of the client package. */
  function: PlannedSymbol;
  /** Constant that describes the action to the runtime. */
  definition: PlannedSymbol;
  /** Method of the client class. */
  method: string;
  input: PlannedSymbol;
  output: PlannedSymbol;
  errorCode: PlannedSymbol;
  /** Constant of the fixtures package that holds the action's examples. */
  examples: PlannedSymbol;
  category: string | null;
  summary: string;
  description: string;
  /** Why the action should not be used; null for a current one. */
  deprecated: string | null;
  rateLimit: { perSecond: number } | null;
  region: 'required' | 'optional' | 'unused';
  inputFields: PlannedField[];
  outputFields: PlannedField[];
  traits: ActionTraits;
  errors: ErrorCode[];
  documentedExamples: PlannedExample[];
  origin: Origin;
}

/** What the names of an action and of its parameters tell about calling it. */
export interface ActionTraits {
  /** Changes nothing, so that it may be sent twice. */
  readOnly: boolean;
  /** Parameter that makes a repeated request harmless. */
  tokenParameter: string | null;
  paging: Paging | null;
  /** Rules over parameters that go, or do not go, together. */
  groups: ParameterGroup[];
}

/** How to walk through a long list. */
export interface Paging {
  offset: string;
  limit: string;
  /** Output parameter that holds the items. */
  items: string;
  /** Output parameter that counts all items; null where there is none. */
  total: string | null;
}

/** Members of one object of an input that exclude or need one another. */
export interface ParameterGroup {
  /** `exclusiveWith`: at most one of the names; `exactlyOneOf`: one; `atLeastOneOf`: one or more. */
  kind: 'exclusiveWith' | 'exactlyOneOf' | 'atLeastOneOf';
  /** "" for the input itself, else member names joined by dots. */
  path: string;
  names: string[];
}

/** A documented example, with what does not fit its declaration. */
export interface PlannedExample extends Example {
  misfits: { input: string[]; output: string[] };
  /** Ids of the findings about it, in their order. */
  findings: readonly string[];
}
