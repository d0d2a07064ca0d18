import { readFileSync } from 'node:fs';

/** A field as the answer key writes it. */
export interface FactField {
  name: string;
  type: string;
  array: boolean;
  required?: boolean;
  nullable?: boolean;
}

/** An action as the answer key writes it. */
export interface FactAction {
  frequency: number;
  domain: string;
  version: string;
  category: string | null;
  regionRequired: boolean;
  docId?: string;
  updated: string;
  pages: [number, number];
  input: FactField[];
  output: FactField[];
  errors: string[];
  examples: string[];
}

/** What a release did, as the answer key writes it. */
export interface FactDelta {
  existing?: string[];
  new?: string[];
  deleted?: string[];
  modified?: Record<string, Record<string, string[]>>;
}

/** The answer key: compiled by hand from the document, and checked against the vendor's own metadata. */
export interface Facts {
  service: string;
  version: string;
  domain: string;
  actions: Record<string, FactAction>;
  types: Record<string, { requiredColumn: boolean; usedBy: string[]; members: FactField[] }>;
  commonErrors: string[];
  serviceErrors: string[];
  responsesPageErrors: string[];
  commonParams: { v3: FactField[]; v1: FactField[] };
  regions: { name: string; domain: string }[];
  categories: { name: string; apis: { name: string; frequency: number }[] }[];
  releases: { name: string; time: string; apis?: FactDelta; types?: FactDelta }[];
  undefinedTypes: string[];
  chapters: { title: string; updated: string; pages: [number, number] }[];
  signatureVectors: { v3: Record<string, string | number>; v1: { method: string; signature: string } };
}

/** The answer key of the document that the repository carries. */
export const facts = JSON.parse(
  readFileSync(new URL('../facts/batch-2017-03-12.json', import.meta.url), 'utf8'),
) as Facts;
