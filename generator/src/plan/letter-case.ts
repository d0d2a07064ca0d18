/** Splits a name of the document into words: `DescribeCVMJobs2` into Describe, CVM, Jobs2. */
function words(name: string): string[] {
  return name.match(/[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+/g) ?? [];
}

/** `DescribeJobs` to `describe-jobs`; a name without a letter or digit gives "". */
export function toKebabCase(name: string): string {
  return words(name)
    .map((word) => word.toLowerCase())
    .join('-');
}

/** `DescribeJobs` to `describeJobs`, `IPList` to `ipList`: the first word alone changes its case. */
export function toCamelCase(name: string): string {
  const head = /^[A-Z]+(?![a-z])|^[A-Z]/.exec(name)?.[0] ?? '';
  return head.toLowerCase() + name.slice(head.length);
}

/** `my-product` to `MyProduct`. */
export function toPascalCase(name: string): string {
  return words(name)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
