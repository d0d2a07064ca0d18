import type { Rule } from '../../extract/pdf/pdf-page.js';
import { mergeRules, NEAR } from './merge-rules.js';

/** A grid of ruled lines: a table, or with one column a box around code. */
export interface Grid {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Borders of the columns, from left to right: one more than there are columns. */
  xs: number[];
  /** Borders of the rows, from the top down: one more than there are rows. */
  ys: number[];
  /** No rule closes the grid there, so that it may go on where it is cut off. */
  openTop: boolean;
  openBottom: boolean;
  openRight: boolean;
}

/** More rules than this on one page draw a picture, not tables. */
export const MAX_RULES = 1_500;

/** A rule ends a row when it covers at least this share of the grid's width. */
const ROW_SHARE = 0.6;

/** A side that sticks out farther than this has no rule at its end, in points. */
const OPEN = 3;

/** Lower rules without any horizontal one are no middle of a table, in points. */
const MIN_MIDDLE = 24;

/** Finds the grids of a page: sets of rules that touch each other, sorted from the top down. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  const horizontal = mergeRules(rules.filter((rule) => rule.direction === 'horizontal'));
  const vertical = mergeRules(rules.filter((rule) => rule.direction === 'vertical'));
  if (horizontal.length + vertical.length > MAX_RULES) return [];
  const parts = components(horizontal, vertical);
  const closed = parts.map(toGrid).filter((grid): grid is Grid => grid !== null);
  const lone = parts.filter(({ h }) => h.length === 0).flatMap(({ v }) => v);
  const grids = [...closed, ...middleGrids(lone)];
  return grids
    .filter((grid) => !grids.some((other) => other !== grid && contains(other, grid)))
    .sort((a, b) => b.top - a.top);
}

function components(horizontal: readonly Rule[], vertical: readonly Rule[]): { h: Rule[]; v: Rule[] }[] {
  const all = [...horizontal, ...vertical];
  const parent = all.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  horizontal.forEach((h, i) => {
    vertical.forEach((v, j) => {
      if (touches(h, v)) parent[find(i)] = find(horizontal.length + j);
    });
  });
  const found = new Map<number, { h: Rule[]; v: Rule[] }>();
  all.forEach((rule, index) => {
    const root = find(index);
    const component = found.get(root) ?? { h: [], v: [] };
    found.set(root, component);
    (rule.direction === 'horizontal' ? component.h : component.v).push(rule);
  });
  return [...found.values()];
}

function touches(h: Rule, v: Rule): boolean {
  return h.from - NEAR <= v.at && v.at <= h.to + NEAR && v.from - NEAR <= h.at && h.at <= v.to + NEAR;
}

function toGrid({ h, v }: { h: Rule[]; v: Rule[] }): Grid | null {
  if (h.length === 0 || v.length === 0) return null;
  const left = Math.min(...h.map((rule) => rule.from), ...v.map((rule) => rule.at));
  const right = Math.max(...h.map((rule) => rule.to), ...v.map((rule) => rule.at));
  const top = Math.max(...v.map((rule) => rule.to), ...h.map((rule) => rule.at));
  const bottom = Math.min(...v.map((rule) => rule.from), ...h.map((rule) => rule.at));
  const xs = distinct(v.map((rule) => rule.at));
  if ((xs[0] ?? left) - left > OPEN) xs.unshift(left);
  const openRight = right - (xs[xs.length - 1] ?? right) > OPEN;
  if (openRight) xs.push(right);
  const ys = distinct(rowRules(h, right - left)).reverse();
  const openTop = ys.length === 0 || top - (ys[0] ?? top) > OPEN;
  if (openTop) ys.unshift(top);
  const openBottom = (ys[ys.length - 1] ?? bottom) - bottom > OPEN;
  if (openBottom) ys.push(bottom);
  if (xs.length < 2 || ys.length < 2) return null;
  return { left, right, top, bottom, xs, ys, openTop, openBottom, openRight };
}

/**
 * The middle of a row or of a box that begins on the page before and ends on the next one has no rules but vertical ones, all
 * of the same height.
 */
function middleGrids(vertical: readonly Rule[]): Grid[] {
  const groups: Rule[][] = [];
  for (const rule of vertical.filter(({ from, to }) => to - from >= MIN_MIDDLE)) {
    const group = groups.find(([first]) => first && near(first.from, rule.from) && near(first.to, rule.to));
    if (group) group.push(rule);
    else groups.push([rule]);
  }
  return groups.flatMap((rules) => {
    const xs = distinct(rules.map((rule) => rule.at));
    const [left, right] = [xs[0], xs[xs.length - 1]];
    const [top, bottom] = [rules[0]?.to ?? 0, rules[0]?.from ?? 0];
    if (left === undefined || right === undefined || xs.length < 2) return [];
    return [{ left, right, top, bottom, xs, ys: [top, bottom], openTop: true, openBottom: true, openRight: false }];
  });
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= OPEN;
}

/** Heights at which rules cover most of the width; a shorter rule belongs to what stands in a cell. */
function rowRules(h: readonly Rule[], width: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < h.length; ) {
    const at = h[i]?.at ?? 0;
    let covered = 0;
    let end = i;
    for (; end < h.length && (h[end]?.at ?? 0) - at <= NEAR; end++) covered += (h[end]?.to ?? 0) - (h[end]?.from ?? 0);
    if (covered >= width * ROW_SHARE) found.push(at);
    i = end;
  }
  return found;
}

/** Values in ascending order, with those that are near each other taken for one. */
function distinct(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last === undefined || value - last > NEAR * 2) found.push(value);
  }
  return found;
}

function contains(outer: Grid, inner: Grid): boolean {
  return (
    outer.left - NEAR <= inner.left &&
    inner.right <= outer.right + NEAR &&
    outer.bottom - NEAR <= inner.bottom &&
    inner.top <= outer.top + NEAR
  );
}
