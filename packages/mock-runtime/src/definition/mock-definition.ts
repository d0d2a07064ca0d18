import type { Constraints, Region, RequestForm, Service, TypeRef } from '@specloom/spec';

/** What a mock needs of a spec, and nothing else: plain data that survives JSON and can be printed as a literal. */
export interface MockDefinition {
  /** Version of this shape. `createMock` refuses any other number. */
  format: 1;
  /** SHA-256 of the spec.json that this was made from, in lowercase hexadecimal; absent where it came from no file. */
  specSha256?: string;
  service: Service;
  protocol: MockProtocol;
  /** Regions that requests may name; the default domain has the id "". */
  regions: Region[];
  /** Actions by name, in the document's order. */
  actions: Record<string, MockAction>;
  /** Members of the data types, by the type's name. */
  types: Record<string, MockField[]>;
  errors: {
    /** Codes that any action may return. */
    common: MockErrorCode[];
    /** Codes of the product; an action returns those that its own page lists. */
    service: MockErrorCode[];
  };
}

/** How requests are made and how old they may be. */
export interface MockProtocol {
  forms: RequestForm[];
  /** Largest accepted distance between a request's timestamp and the server's time, in seconds. */
  clockSkewSeconds: number;
  commonParameters: { v3: MockField[]; v1: MockField[] };
}

/** One action, as far as a mock has to know it. */
export interface MockAction {
  status: 'current' | 'removed';
  region: 'required' | 'optional' | 'unused';
  /** Requests per second and key; null where the document states none. */
  perSecond: number | null;
  input: MockField[];
  output: MockField[];
  errors: MockErrorCode[];
  examples: MockExample[];
}

/** A parameter of an action, or a member of a data type. */
export interface MockField {
  name: string;
  type: TypeRef;
  required: boolean;
  nullable: boolean;
  constraints?: Constraints;
}

/** An error code with the message that a mock gives where nothing more precise is known. */
export interface MockErrorCode {
  code: string;
  description: string;
}

/** A documented request with its answer, without the `Response` envelope. */
export interface MockExample {
  title: string;
  params: Record<string, unknown>;
  response: Record<string, unknown>;
}
