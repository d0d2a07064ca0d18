/** A failure that is told in one line and ends the run with `exitCode`. */
export class TaskFailure extends Error {
  /**
   * @param {string} message
   * @param {number} exitCode
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'TaskFailure';
    this.exitCode = exitCode;
  }
}
