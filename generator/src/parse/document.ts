import type {
  Category,
  DataType,
  ErrorCode,
  Example,
  Field,
  Origin,
  Region,
  Release,
  RequestForm,
  SignatureVector,
} from '@specloom/spec';

/** Everything that the chapters of one document say, before it is put together. */
export interface Document {
  /** Product title that the page footers print. */
  title: string | null;
  pages: { first: number; last: number };
  /** Latest "Last updated" of all chapters. */
  updated: string;
  history: Release[];
  categories: CategoryPage[];
  regions: Region[];
  forms: RequestForm[];
  clockSkewSeconds: number | null;
  commonParameters: { v3: Field[]; v1: Field[] };
  vectors: SignatureVector[];
  actions: ActionPage[];
  types: TypePage[];
  errors: { common: ErrorCode[]; service: ErrorCode[]; responses: ErrorCode[] };
}

/** A category with what its table says of each action. */
export interface CategoryPage {
  title: Category['title'];
  actions: { name: string; summary: string; perSecond: number | null; documentId?: string; origin: Origin }[];
}

/** What an action's page says. */
export interface ActionPage {
  name: string;
  updated: string;
  endpoint: string | null;
  /** The value that the page gives for the common parameter Version. */
  version: string | null;
  description: string;
  perSecond: number | null;
  region: 'required' | 'optional' | 'unused';
  input: Field[];
  output: Field[];
  errors: ErrorCode[];
  examples: Example[];
  origin: Origin;
}

/** What the chapter on data types says of one. */
export interface TypePage extends Omit<DataType, 'inferredFrom'> {
  name: string;
}
