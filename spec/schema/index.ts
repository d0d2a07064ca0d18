export type * from './model.js';
export { PARAMETER_PATTERN, TYPE_NAME_PATTERN } from './names.js';
