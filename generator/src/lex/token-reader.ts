import type { Line } from '../extract/line.js';

/** Reads the words of lines one by one, across line ends. */
export class TokenReader {
  private words: string[];
  private offset = 0;

  constructor(
    private readonly lines: readonly Line[],
    /** Index of the line that the next word stands on. */
    public index: number,
    private readonly isEnd: (index: number) => boolean,
  ) {
    this.words = wordsOf(lines[index]);
  }

  /** The next word on the current line, or undefined at its end. */
  peekOnLine(): string | undefined {
    return this.words[this.offset];
  }

  /** The first word of the next line; undefined at the end of the table, or where the next line does not follow directly. */
  peekNextLine(maxGap: number): string | undefined {
    const line = this.lines[this.index + 1];
    if (line === undefined || this.isEnd(this.index + 1)) return undefined;
    if (!line.pageStart && line.gap > maxGap) return undefined;
    return wordsOf(line)[0];
  }

  /** The next word: on this line, else on the next one if that follows with at most `maxGap` blank lines. */
  peek(maxGap: number): string | undefined {
    return this.peekOnLine() ?? this.peekNextLine(maxGap);
  }

  /** Consumes the word that `peek` shows. */
  take(): string | undefined {
    if (this.offset >= this.words.length) {
      this.index++;
      this.words = wordsOf(this.lines[this.index]);
      this.offset = 0;
    }
    return this.words[this.offset++];
  }

  /** What is left of the current line. */
  rest(): string {
    return this.words.slice(this.offset).join(' ');
  }

  /** Moves to the start of line `index`. */
  seek(index: number): void {
    this.index = index;
    this.words = wordsOf(this.lines[index]);
    this.offset = 0;
  }
}

/** Words are parted by spaces; a no-break space belongs to the word, because it delimits inline code. */
function wordsOf(line: Line | undefined): string[] {
  if (line === undefined) return [];
  return line.text.split(' ').filter((word) => word !== '');
}
