import type { PdfLimits } from './pdf-limits.js';

/** Time between looks at the clock and at the memory, in milliseconds: a bomb fills some MB in it. */
const INTERVAL = 20;

/** Watches the cost of reading a PDF, and says once which limit was exceeded. */
export class Watchdog {
  private readonly timer: NodeJS.Timeout;
  private readonly startTime = performance.now();
  private readonly startMemory = process.memoryUsage.rss();
  private lastPage = this.startTime;
  private pages = 0;

  constructor(
    private readonly limits: PdfLimits,
    private readonly onLimit: (found: string) => void,
  ) {
    this.timer = setInterval(() => this.look(), INTERVAL);
  }

  /** Tells the number of pages, on which the total time depends. */
  setPages(pages: number): void {
    this.pages = pages;
  }

  /** Tells that a page is finished. */
  pageDone(): void {
    this.lastPage = performance.now();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    const found = this.exceeded();
    if (found === null) return;
    this.stop();
    this.onLimit(found);
  }

  private exceeded(): string | null {
    const { pageSeconds, baseSeconds, secondsPerPage, memoryBytes } = this.limits;
    const now = performance.now();
    if (process.memoryUsage.rss() - this.startMemory > memoryBytes) {
      return `reading took over ${Math.round(memoryBytes / 2 ** 20)} MB of memory (--max-memory)`;
    }
    if (now - this.lastPage > pageSeconds * 1000) {
      return `reading took over ${pageSeconds} s without finishing a page (--page-timeout)`;
    }
    const total = baseSeconds + secondsPerPage * this.pages;
    if (now - this.startTime > total * 1000) return `reading took over ${total} s in all`;
    return null;
  }
}
