/** Units that documents give numbers in, for use in patterns. */
export const UNIT =
  '(?:[KMGTP]i?B(?:/s|ps)?|[KMG]?bps|10k PPS|k?PPS|QPS|bytes?|bits?|milliseconds?|ms|seconds?|minutes?|hours?|days?|weeks?|months?|years?|USD|CNY|RMB|MHz|GHz|%|percent)';
