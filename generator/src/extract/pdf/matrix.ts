/** An affine transformation as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The transformation that changes nothing. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** A box with its sides along the axes. */
export interface Box {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

/** The transformation that does `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The box around a transformed box. */
export function transformBox(matrix: Matrix, box: Box): Box {
  const [a, b, c, d, e, f] = matrix;
  const x1 = a * box.left + e;
  const x2 = a * box.right + e;
  const y1 = b * box.left + f;
  const y2 = b * box.right + f;
  return {
    left: Math.min(x1, x2) + Math.min(c * box.bottom, c * box.top),
    right: Math.max(x1, x2) + Math.max(c * box.bottom, c * box.top),
    bottom: Math.min(y1, y2) + Math.min(d * box.bottom, d * box.top),
    top: Math.max(y1, y2) + Math.max(d * box.bottom, d * box.top),
  };
}

/** What two boxes share; its right lies left of its left, or its top below its bottom, where they share nothing. */
export function intersect(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  };
}

/** How much a transformation enlarges a stroke, on average. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}
