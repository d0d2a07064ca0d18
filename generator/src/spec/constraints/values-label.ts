/**
 * What introduces a list of values: `Valid values:`, `Value range:`, `Values: `, `enumeration value:`, `Selectable values
 * (currently only support one):`, `Value is:.`
 */
export const VALUES_LABEL =
  /(?<!\b(?:default|defaults|maximum|minimum|max|min|limit|return|returned|filter|of the|of this|if the|if this|whose|whether the) )\b(?:(?:valid|available|possible|supported|selectable|optional|allowed|enumeration|enumerated) )?(?:values?|options)(?: range| include| includes| are| is)?(?: \([^()\n]{1,60}\))?[:：]\.? ?/gi;

/** `value is one of SHELL, POWERSHELL, BAT`, `value is ROOT or USER` */
export const VALUES_ARE =
  /(?<!\b(?:default|defaults|maximum|minimum|max|min|limit|of the|of this|if the|if this|whose|whether the|the|this) )\b(?:(?:valid|available|possible|supported) )?values? (?:is|are|can be|must be|can only be) (?:one of )?(?:the following: )?(?=[`"“A-Z0-9])/gi;

/** What says that a list is not complete. */
export const OPEN_END = /^[ ,]*(?:etc\b|and so on\b|and others\b|\.\.\.|…)/i;
