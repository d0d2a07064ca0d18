import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Box, IDENTITY, intersect, type Matrix, multiply, scaleOf, transformBox } from './matrix.js';
import { pathBoxes } from './path-boxes.js';
import type { Rule } from './pdf-page.js';

/** Thicker shapes are areas, not lines, in points. */
const MAX_THICKNESS = 2.2;

/** Shorter lines are parts of drawings, in points. */
const MIN_LENGTH = 3;

const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);
const STROKES: ReadonlySet<number> = new Set([OPS.stroke, OPS.closeStroke]);
const BOTH: ReadonlySet<number> = new Set([
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

interface State {
  matrix: Matrix;
  clip: Box;
  lineWidth: number;
}

/** The part of an operator list of pdf.js that lines are read from. */
export interface Operators {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
}

/**
 * Finds the horizontal and vertical lines that a page shows.
 *
 * Printers draw borders as strokes or as thin filled rectangles, transformed, and cut by a clip: what the clip hides is no
 * line, and would make false rows.
 *
 * @param base from the page's own coordinates to those of the layout
 * @param view the page's visible box, in those of the layout
 * @param max most lines that are collected; what exceeds them is left out
 */
export function operatorsToRules(operators: Operators, base: Matrix, view: Box, max: number): Rule[] {
  const rules: Rule[] = [];
  const stack: State[] = [];
  let state: State = { matrix: base, clip: view, lineWidth: 1 };
  let clips = false;
  for (let i = 0; i < operators.fnArray.length && rules.length < max; i++) {
    const operator = operators.fnArray[i] ?? -1;
    const args = operators.argsArray[i];
    if (operator === OPS.save) {
      stack.push({ ...state });
    } else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) {
      state = stack.pop() ?? state;
    } else if (operator === OPS.transform) {
      state.matrix = multiply(state.matrix, toMatrix(args));
    } else if (operator === OPS.setLineWidth) {
      state.lineWidth = numberAt(args, 0) ?? state.lineWidth;
    } else if (operator === OPS.clip || operator === OPS.eoClip) {
      clips = true;
    } else if (operator === OPS.paintFormXObjectBegin) {
      stack.push({ ...state });
      const [matrix, box] = Array.isArray(args) ? args : [];
      if (matrix) state.matrix = multiply(state.matrix, toMatrix(matrix));
      const own = toBox(box);
      if (own) state.clip = intersect(state.clip, transformBox(state.matrix, own));
    } else if (operator === OPS.constructPath) {
      const [paint, [path] = [null], bounds] = Array.isArray(args) ? args : [];
      const box = toBox(bounds);
      if (box && isNumbers(path)) {
        if (FILLS.has(paint) || BOTH.has(paint)) addRules(rules, pathBoxes(path, 'fill'), state, 0, max);
        if (STROKES.has(paint) || BOTH.has(paint))
          addRules(rules, pathBoxes(path, 'stroke'), state, state.lineWidth, max);
        if (clips) state.clip = intersect(state.clip, transformBox(state.matrix, box));
      }
      clips = false;
    }
  }
  return rules;
}

function addRules(rules: Rule[], boxes: readonly Box[], state: State, lineWidth: number, max: number): void {
  const stroke = lineWidth * scaleOf(state.matrix);
  if (stroke > MAX_THICKNESS) return;
  for (const box of boxes) {
    if (rules.length >= max) return;
    const drawn = transformBox(state.matrix, box);
    const width = drawn.right - drawn.left;
    const height = drawn.top - drawn.bottom;
    const seen = intersect(drawn, state.clip);
    if (seen.right < seen.left || seen.top < seen.bottom) continue;
    if (height <= MAX_THICKNESS && width > height && seen.right - seen.left >= MIN_LENGTH) {
      rules.push({ direction: 'horizontal', at: (drawn.top + drawn.bottom) / 2, from: seen.left, to: seen.right });
    } else if (width <= MAX_THICKNESS && height > width && seen.top - seen.bottom >= MIN_LENGTH) {
      rules.push({ direction: 'vertical', at: (drawn.left + drawn.right) / 2, from: seen.bottom, to: seen.top });
    }
  }
}

function numberAt(args: unknown, at: number): number | undefined {
  const value: unknown = Array.isArray(args) ? args[at] : undefined;
  return typeof value === 'number' ? value : undefined;
}

function isNumbers(value: unknown): value is ArrayLike<number> {
  return value instanceof Float32Array || Array.isArray(value);
}

function toMatrix(value: unknown): Matrix {
  if (!isNumbers(value) || value.length < 6) return IDENTITY;
  return [value[0] ?? 1, value[1] ?? 0, value[2] ?? 0, value[3] ?? 1, value[4] ?? 0, value[5] ?? 0];
}

function toBox(value: unknown): Box | null {
  if (!isNumbers(value) || value.length < 4) return null;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [value[0], value[1], value[2], value[3]];
  if (![x1, y1, x2, y2].every(Number.isFinite)) return null;
  return { left: Math.min(x1, x2), right: Math.max(x1, x2), bottom: Math.min(y1, y2), top: Math.max(y1, y2) };
}
