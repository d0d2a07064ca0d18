/** What a parameter's or member's name looks like, such as `Filters` or `X-TC-Action`. */
export const PARAMETER_PATTERN = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** What the name of an action or a data type looks like, such as `DescribeJobs`. */
export const TYPE_NAME_PATTERN = /^[A-Za-z_][A-Za-z0-9_]*$/;
