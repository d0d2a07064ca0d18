import type { CellName, LayoutId } from '../block.js';

/** What a column holds: a short cell, or the free text. */
export type ColumnRole = CellName | 'text';

/** The columns of a table, and what kind of table they make. */
export interface HeaderColumns {
  roles: ColumnRole[];
  kind: 'parameters' | 'errorCodes' | 'regions' | 'categories';
}

const PARAMETERS: Record<string, ColumnRole> = {
  'parameter name': 'name',
  parameter: 'name',
  name: 'name',
  type: 'type',
  required: 'required',
  description: 'text',
};
const ERROR_CODES: Record<string, ColumnRole> = {
  'error code': 'name',
  description: 'text',
  'error description': 'text',
};
const REGIONS: Record<string, ColumnRole> = { 'hosted region': 'name', 'domain name': 'value' };
const CATEGORIES: Record<string, ColumnRole> = { 'api name': 'name', feature: 'text', 'frequency limit': 'value' };

const TABLES: [HeaderColumns['kind'], Record<string, ColumnRole>, ColumnRole[]][] = [
  ['parameters', PARAMETERS, ['name', 'type', 'text']],
  ['errorCodes', ERROR_CODES, ['name', 'text']],
  ['regions', REGIONS, ['name', 'value']],
  ['categories', CATEGORIES, ['name', 'text', 'value']],
];

/** Reads the titles of columns; null where they are not those of a table that the template has. */
export function headerColumns(titles: readonly string[]): HeaderColumns | null {
  const words = titles.map((title) => title.toLowerCase().replace(/\s+/g, ' ').trim());
  for (const [kind, names, needed] of TABLES) {
    const roles = words.map((title) => (Object.hasOwn(names, title) ? names[title] : undefined));
    if (roles.some((role) => role === undefined) || new Set(roles).size !== roles.length) continue;
    if (needed.every((role) => roles.includes(role)))
      return { roles: roles.filter((role) => role !== undefined), kind };
  }
  return null;
}

/** The layout of a table with such columns, at such a place of the document. */
export function layoutOf({ kind, roles }: HeaderColumns, place: 'input' | 'output' | 'types' | 'prose'): LayoutId {
  if (kind !== 'parameters') return kind;
  if (place === 'input' || place === 'output') return place;
  if (place === 'prose') return 'commonParameters';
  return roles.includes('required') ? 'members' : 'membersWithoutRequired';
}
