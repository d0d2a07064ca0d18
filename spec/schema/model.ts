/** The canonical spec of one product's API: the contract between the parser and everything that is made from it. */
export interface Spec {
  /** Version of this format. A reader refuses any other number. */
  format: 1;
  service: Service;
  source: Source;
  protocol: Protocol;
  /** Regions in the document's order; the default domain has the id "". */
  regions: Region[];
  /** Categories and their actions, both in the document's order. */
  categories: Category[];
  /** Actions by name, in the order of their pages. */
  actions: Record<string, Action>;
  /** Data types by name, in the document's order; inferred ones last. */
  types: Record<string, DataType>;
  errors: ErrorLists;
  /** Documented life-cycle states by the thing that has them, such as "taskInstance". */
  states: Record<string, StateList>;
  /** Where each constraint and each service limit was read. */
  limits: Limit[];
  /** Releases as the document lists them, newest first. */
  history: Release[];
}

/** What is documented, and where it is served. */
export interface Service {
  /** First label of the endpoint, such as "batch". */
  id: string;
  /** Title of the product, such as "Batch Compute". */
  title: string;
  /** API version, such as "2017-03-12". */
  version: string;
  /** Default host name, without scheme. */
  endpoint: string;
}

/** The documents that a spec was read from. */
export interface Source {
  documents: SourceDocument[];
  /** First and last printed page number. */
  pages: { first: number; last: number };
  /** Latest "Last updated" of all chapters, "YYYY-MM-DD HH:mm:ss". */
  updated: string;
}

/** One input file. */
export interface SourceDocument {
  /** Base name of the file. */
  file: string;
  /** SHA-256 of its bytes, in lowercase hexadecimal. */
  sha256: string;
  kind: 'pdf' | 'text';
}

/** How requests are made, as the chapters on requests and signatures tell. */
export interface Protocol {
  methods: RequestForm[];
  /** Largest accepted distance between a request's timestamp and the server's clock, in seconds. */
  clockSkewSeconds: number;
  commonParameters: { v3: Field[]; v1: Field[] };
  vectors: SignatureVector[];
}

/** One documented combination of HTTP method, content type and signature methods. */
export interface RequestForm {
  method: 'POST' | 'GET';
  contentType: string;
  signatureMethods: string[];
  /** Largest request, in bytes. */
  maxBytes: number;
}

/** A worked signature example of the document. */
export interface SignatureVector {
  method: 'TC3-HMAC-SHA256' | 'HmacSHA1' | 'HmacSHA256';
  /** What goes in: keys, timestamp, host, parameters, by name. */
  inputs: Record<string, string>;
  /** Intermediate strings that the document shows, by name. */
  steps: Record<string, string>;
  signature: string;
  origin: Origin;
}

/** A region that the service is available in. */
export interface Region {
  /** Identifier such as "ap-guangzhou"; "" for the default domain. */
  id: string;
  name: string;
  /** Host name, without scheme. */
  endpoint: string;
}

/** A group of actions on the page of API categories. */
export interface Category {
  title: string;
  actions: string[];
}

/** One action (API) of the product. */
export interface Action {
  /** Title of the category that lists the action; null where none does. */
  category: string | null;
  /** What the category page says of the action; "" where no category lists it. */
  summary: string;
  /** Markdown. */
  description: string;
  /** The vendor's id of the action's page. */
  documentId?: string;
  /** "Last updated" of the action's page. */
  updated: string;
  /** `removed`: the history says that it was deleted, though a page remains. */
  status: 'current' | 'removed';
  rateLimit: RateLimit | null;
  /** How the action treats the common parameter Region. */
  region: 'required' | 'optional' | 'unused';
  /** Input parameters without Action, Version and Region. */
  input: Field[];
  output: Field[];
  /** Error codes in the order of the action's page. */
  errors: ErrorCode[];
  examples: Example[];
  origin: Origin;
}

/** Documented request frequency. */
export interface RateLimit {
  /** Requests per second, per account. */
  perSecond: number;
}

/** The lists of error codes that stand outside the actions' pages. */
export interface ErrorLists {
  /** Codes that any action may return. */
  common: ErrorCode[];
  /** Codes of the product. */
  service: ErrorCode[];
  /** The list on the page about responses. */
  responses: ErrorCode[];
}

/** An error code, as one list describes it. */
export interface ErrorCode {
  code: string;
  description: string;
  origin: Origin;
}

/** A data type with its members. */
export interface DataType {
  /** Markdown. */
  description: string;
  /** Actions that the document says use the type. */
  usedBy: string[];
  members: Field[];
  /** Present where the document uses the type but never defines it: what its shape was read from. */
  inferredFrom?: Origin[];
  origin: Origin;
}

/** A parameter of an action, or a member of a data type. */
export interface Field {
  /** Without the `.N` that marks lists. */
  name: string;
  type: TypeRef;
  /** null: the table has no such column. */
  required: boolean | null;
  /** The document says "may return null". */
  nullable: boolean;
  /** Markdown. */
  description: string;
  constraints?: Constraints;
  origin: Origin;
}

/** Scalar kinds of the vendor's type column. */
export type ScalarKind =
  | 'string'
  | 'integer'
  | 'float'
  | 'boolean'
  | 'timestamp'
  | 'timestamp-iso8601'
  | 'date'
  | 'binary';

/** The type of a field: a scalar, a list, or a data type by name. */
export type TypeRef = { kind: ScalarKind } | { kind: 'array'; of: TypeRef } | { kind: 'ref'; name: string };

/** What the document states about the values of a field, and nothing else. */
export interface Constraints {
  enum?: { values: string[]; open: boolean };
  default?: string | number | boolean;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  multipleOf?: number;
  unit?: string;
  format?: string;
  idPrefix?: string;
  exclusiveWith?: string[];
  exactlyOneOf?: string[];
  atLeastOneOf?: string[];
  placeholders?: string[];
  filters?: FilterName[];
}

/** A documented name for a filter of a list action. */
export interface FilterName {
  name: string;
  type: string;
  required: boolean;
  values?: string[];
}

/** Documented states of a thing. */
export interface StateList {
  values: string[];
  origin: Origin;
}

/** Where a constraint or a service limit was read. */
export interface Limit {
  /** "Task.MaxRetryCount". */
  path: string;
  /** Key of Constraints, or the name of a service limit. */
  kind: string;
  /** Name of the phrase pattern that recognised it. */
  pattern: string;
  /** Of a limit whose value stands nowhere else in the spec, such as the size of a log in bytes. */
  value?: number;
  origin: Origin;
}

/** A documented example: a request and its answer. */
export interface Example {
  title: string;
  /** Markdown. */
  description?: string;
  request: {
    form: 'query' | 'json';
    /** As the document shows it, with hard wraps undone. */
    raw: string;
    /** Parameters, typed by the action's declaration; values that do not fit are kept as they are. */
    params: Record<string, unknown>;
  };
  /** The answer without the `Response` envelope. */
  response: Record<string, unknown>;
  origin: Origin;
}

/** A release of the API, from the document's history. */
export interface Release {
  /** "Release 8", "Existing Release". */
  name: string;
  /** "YYYY-MM-DD HH:mm:ss". */
  time: string;
  actions: ReleaseDelta;
  types: ReleaseDelta;
  origin: Origin;
}

/** What a release did to the actions, or to the types. */
export interface ReleaseDelta {
  existing: string[];
  added: string[];
  removed: string[];
  changed: Record<string, ReleaseChange>;
}

/** Names that a release note lists for one action or type. */
export interface ReleaseChange {
  newInput?: string[];
  modifiedInput?: string[];
  deletedInput?: string[];
  newOutput?: string[];
  modifiedOutput?: string[];
  deletedOutput?: string[];
  newMembers?: string[];
  modifiedMembers?: string[];
  deletedMembers?: string[];
}

/** A place in a document. */
export interface Origin {
  /** Printed page number; counted from 1 where none is printed. */
  page: number;
  /** 1-based line of the text file, or of the PDF page. */
  line: number;
  /** Index into `source.documents`, where there are several. */
  document?: number;
}

/** Something that lint or the parser has to say about a document. */
export interface Finding {
  rule: string;
  severity: 'error' | 'warning' | 'note';
  message: string;
  path?: string;
  origins: Origin[];
  /** Stable over unrelated changes of the document. */
  id: string;
}

/** A correction by a person, pinned to the text that it corrects, or the suppression of a finding. */
export type Override =
  | { path: string; value: unknown; reason: string; textSha256: string }
  | { suppress: string; reason: string; textSha256: string };
