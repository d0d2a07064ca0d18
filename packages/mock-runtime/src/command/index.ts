export { CommandError } from './command-error.js';
export { type MockFlags, parseMockFlags } from './parse-mock-flags.js';
export { type MockCommand, runMockCommand } from './run-mock-command.js';
