import type { Box } from './matrix.js';

/** Codes of the path data in an operator list of pdf.js. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;

/** Boxes of what a path draws: around each of its parts where it is filled, around each straight segment where it is stroked. */
export function pathBoxes(path: ArrayLike<number>, how: 'fill' | 'stroke'): Box[] {
  const boxes: Box[] = [];
  let part: Box | null = null;
  let start = { x: 0, y: 0 };
  let point = { x: 0, y: 0 };
  for (let i = 0; i < path.length; ) {
    const code = path[i++];
    if (code === MOVE) {
      if (part && how === 'fill') boxes.push(part);
      start = point = { x: path[i++] ?? 0, y: path[i++] ?? 0 };
      part = around(point, point);
    } else if (code === LINE) {
      const next = { x: path[i++] ?? 0, y: path[i++] ?? 0 };
      if (how === 'stroke') boxes.push(around(point, next));
      else if (part) extend(part, next);
      point = next;
    } else if (code === CURVE) {
      const next = { x: path[i + 4] ?? 0, y: path[i + 5] ?? 0 };
      if (how === 'fill' && part) {
        extend(part, { x: path[i] ?? 0, y: path[i + 1] ?? 0 });
        extend(part, { x: path[i + 2] ?? 0, y: path[i + 3] ?? 0 });
        extend(part, next);
      }
      i += 6;
      point = next;
    } else {
      if (how === 'stroke' && (point.x !== start.x || point.y !== start.y)) boxes.push(around(point, start));
      point = start;
    }
  }
  if (part && how === 'fill') boxes.push(part);
  return boxes;
}

function around(a: { x: number; y: number }, b: { x: number; y: number }): Box {
  return { left: Math.min(a.x, b.x), right: Math.max(a.x, b.x), bottom: Math.min(a.y, b.y), top: Math.max(a.y, b.y) };
}

function extend(box: Box, point: { x: number; y: number }): void {
  box.left = Math.min(box.left, point.x);
  box.right = Math.max(box.right, point.x);
  box.bottom = Math.min(box.bottom, point.y);
  box.top = Math.max(box.top, point.y);
}
