export { CommandError } from './command-error.js';
export { type CommandOption, MOCK_COMMAND_OPTIONS, usageOf } from './mock-command-options.js';
export { type MockFlags, parseMockFlags } from './parse-mock-flags.js';
export { type MockCommand, runMockCommand } from './run-mock-command.js';
