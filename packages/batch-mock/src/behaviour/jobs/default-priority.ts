/** Priority of a job that names none: the document states no default, and its examples have this one. */
export const DEFAULT_PRIORITY = 1;
