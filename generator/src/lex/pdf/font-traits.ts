import type { PdfContent, TextRun } from '../../extract/pdf/pdf-page.js';
import { median } from '../../extremes.js';

/** What of a font layout is read from. */
export interface FontTraits {
  bold: boolean;
  /** All its letters have the same width, and the body text is not set in such a font. */
  mono: boolean;
}

/** How the text of a document is set. */
export interface Typography {
  fonts: FontTraits[];
  /** Most frequent height of its fonts, code aside. */
  bodySize: number;
  /** Space that a box around inline code adds on each side, as a share of the font's height. */
  codePadding: number;
}

/** Advances of a font's letters differ by less than this share where all are the same: runs are rounded a little. */
const SAME_ADVANCE = 0.04;

/** So many runs of differing letters show that a font is monospaced, even where the PDF does not say so. */
const ENOUGH_RUNS = 5;

const MIN_LETTERS = 4;

/** Reads off all runs how the document is set. */
export function readTypography(content: PdfContent): Typography {
  const advances = content.fonts.map(() => ({ least: Number.POSITIVE_INFINITY, most: 0, runs: 0 }));
  const letters = content.fonts.map(() => 0);
  for (const { runs } of content.pages) {
    for (const run of runs) {
      letters[run.font] = (letters[run.font] ?? 0) + run.text.length;
      const seen = advances[run.font];
      if (!seen || run.text.length < MIN_LETTERS || !/^[\x21-\x7e]+$/.test(run.text) || run.size <= 0) continue;
      const advance = run.width / run.text.length / run.size;
      seen.least = Math.min(seen.least, advance);
      seen.most = Math.max(seen.most, advance);
      seen.runs++;
    }
  }
  const mono = advances.map(({ least, most, runs }, font) => {
    const same = runs > 0 && most - least <= most * SAME_ADVANCE;
    return same && (runs >= ENOUGH_RUNS || content.fonts[font]?.fixedPitch === true);
  });
  const body = indexOfMost(letters);
  const fonts = content.fonts.map(({ bold }, font) => ({
    bold,
    mono: mono[font] === true && !(mono[body] === true && isBodyLike(letters, mono)),
  }));
  return { fonts, bodySize: bodySize(content, fonts), codePadding: codePadding(content, fonts) };
}

function bodySize({ pages }: PdfContent, fonts: readonly FontTraits[]): number {
  const sizes = new Map<number, number>();
  for (const { size, text, font } of pages.flatMap(({ runs }) => runs)) {
    if (fonts[font]?.mono) continue;
    const rounded = Math.round(size * 4) / 4;
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length);
  }
  return [...sizes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 10;
}

/** Code can be most of a document's text; the body is monospaced only where next to nothing is set otherwise. */
function isBodyLike(letters: readonly number[], mono: readonly boolean[]): boolean {
  const all = letters.reduce((sum, count) => sum + count, 0);
  const inMono = letters.reduce((sum, count, font) => sum + (mono[font] ? count : 0), 0);
  return inMono > all * 0.9;
}

function indexOfMost(counts: readonly number[]): number {
  return counts.reduce((best, count, index) => (count > (counts[best] ?? 0) ? index : best), 0);
}

/** Width of a space, as a share of the font's height. */
const SPACE_WIDTH = 0.26;

/**
 * The distance of a full stop or comma from the inline code before it: nothing but padding stands between them. Where no code is
 * followed by one, words around code stand a space farther away.
 */
function codePadding(content: PdfContent, fonts: readonly FontTraits[]): number {
  const stops: number[] = [];
  const words: number[] = [];
  for (const { runs } of content.pages) {
    let before: TextRun | undefined;
    for (const run of runs) {
      if (before && Math.abs(run.y - before.y) < 1 && fonts[before.font]?.mono !== fonts[run.font]?.mono) {
        const distance = (run.x - before.x - before.width) / run.size;
        const spaced = /\s$/.test(before.text) || /^\s/.test(run.text);
        const isStop = fonts[before.font]?.mono === true && /^[.,;:)]/.test(run.text);
        if (distance > -0.05 && distance < 1.5) {
          if (isStop) stops.push(Math.max(0, distance));
          else words.push(Math.max(0, distance - (spaced ? 0 : SPACE_WIDTH)));
        }
      }
      before = run;
    }
  }
  return median(stops) ?? median(words) ?? 0;
}
