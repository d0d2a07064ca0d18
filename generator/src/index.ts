export { DocumentError } from './document-error.js';
export { type ParseOptions, type ParseResult, parseDocument } from './parse-document.js';
export { serializeSpec } from './spec/serialize-spec.js';
export { SpecError, validateSpec } from './spec/validate-spec.js';
