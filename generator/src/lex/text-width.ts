/** Advance widths of a common sans-serif face, in thousandths of its size, for the characters from space to tilde. */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];

const OTHER = 556;

/** Inline code is set in a smaller face of fixed width, with some room on both sides. */
const CODE = 520;
const CODE_EDGE = 120;

/** Estimates how wide a line is printed, in thousandths of the font size. Right to about a tenth. */
export function textWidth(text: string): number {
  let width = 0;
  let code = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === 0xa0) {
      code = !code;
      width += CODE_EDGE;
    } else width += code ? CODE : (WIDTHS[char - 32] ?? OTHER);
  }
  return width;
}

/** Width of a space. */
export const SPACE_WIDTH = 278;
