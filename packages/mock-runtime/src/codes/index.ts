export type { Reason } from './code-table.js';
export { type CodeLists, codeListsOf, pickCode } from './pick-code.js';
