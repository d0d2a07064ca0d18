/** Messages of pdf.js about content that it leaves out. */
const LEFT_OUT =
  /^Warning: ((?:getOperatorList|getTextContent|getContentStream|readToUnicode|extractDataStructures|translateFont|ensureStateFont)\b.*)/s;

const MAX_MESSAGES = 5;
const MAX_LENGTH = 200;

/** Listens to the warnings of this thread, which is the only way that pdf.js tells of damaged content. */
export class DamageLog {
  private messages = new Set<string>();

  /** Takes over the thread's warnings; nothing else of it is printed. */
  start(): void {
    const listen = (...parts: unknown[]): void => {
      const message = LEFT_OUT.exec(String(parts[0]))?.[1];
      if (message !== undefined && this.messages.size < MAX_MESSAGES)
        this.messages.add(message.replace(/\s+/g, ' ').slice(0, MAX_LENGTH));
    };
    console.warn = listen;
    console.log = listen;
  }

  /** The messages since the last call. */
  take(): string[] {
    const taken = [...this.messages];
    this.messages = new Set();
    return taken;
  }
}
