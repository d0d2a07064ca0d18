import { matchAll, sentenceBefore } from './match-all.js';
import type { PhrasePattern, Reading, Subject } from './phrase-pattern.js';

/** Names of formats, with the phrases that state them. */
const FORMATS: readonly { format: string; phrase: RegExp }[] = [
  {
    format: 'base64',
    phrase: /\bbase64[- ]encoded\b|\b(?:must|should) be (?:encoded in|in) base64\b|\bencoded (?:in|with) base64\b/gi,
  },
  { format: 'json', phrase: /\bJSON[- ]encoded?\b(?: string)?|\bin JSON format\b|\bJSON string\b/gi },
  { format: 'uuid', phrase: /\bin (?:the )?(?:format of )?UUID(?: format)?(?! or\b)/g },
  {
    format: 'iso8601',
    phrase:
      /\bISO ?8601\b|\b(?:in the format of|(?:the )?(?:time )?format(?: is|:)) ?`?YYYY-MM-DDT[Hh]{2}:[Mm]{2}:[Ss]{2}(?:Z|[+-]\d{2}:\d{2})?`?/gi,
  },
  { format: 'crontab', phrase: /\bcrontab expression\b/gi },
  { format: 'ipv4-or-cidr', phrase: /\b(?:standard )?IPv4 or CIDR(?:v4)? format\b/gi },
];

/** `in the format of UUID or “kms-abcd1234”` */
const ALTERNATIVE = /\bin the format of (UUID) or [`"“]([a-z][a-z0-9-]{1,40})[`"”]/g;

/** `field type is json encoded string` says it of the value; `the output is Base64-encoded before …` need not. */
const NEGATED = /\b(?:not|without|if|when|whether)\b/i;

/** How a string is written. */
export const valueFormat: PhrasePattern = {
  name: 'value-format',
  cue: /base64|json|uuid|8601|YYYY|crontab|CIDR/i,
  read: readValueFormat,
  samples: [
    { text: 'Base64-encoded command. The maximum length is 64 KB.', want: { format: 'base64' } },
    { text: 'Standard output log (Base64-encoded, up to 2048 bytes after decompression)', want: { format: 'base64' } },
    { text: 'Parameters. The field type is JSON encoded string.', want: { format: 'json' } },
    { text: 'Parameters. field type is JSON encode string.', want: { format: 'json' } },
    { text: 'Expiry, represented in ISO8601 standard, in UTC.', want: { format: 'iso8601' } },
    { text: 'Time. the format is YYYY-MM-DDThh:MM:ssZ.', want: { format: 'iso8601' } },
    { text: 'ID of the key in the format of UUID.', want: { format: 'uuid' } },
    { text: 'ID of the key in the format of UUID or “kms-abcd1234”.', want: { format: 'uuid or kms-abcd1234' } },
    { text: 'Trigger the crontab expression.', want: { format: 'crontab' } },
    {
      text: 'The value should be in standard IPv4 or CIDRv4 format, such as 10.0.0.0/8.',
      want: { format: 'ipv4-or-cidr' },
    },
  ],
  strangers: [
    { text: 'Whether the output is kept if it is not Base64-encoded.' },
    { text: 'Whether the content is Base64-encoded.', kind: 'boolean' },
    { text: 'Time of creation.' },
    { text: 'Base64-encoded', kind: 'integer' },
  ],
};

function readValueFormat(subject: Subject): Reading[] {
  const { text, kind } = subject;
  if (kind !== 'string' && !kind.startsWith('timestamp')) return [];
  const readings = FORMATS.flatMap(({ format, phrase }) =>
    matchAll(text, phrase, (_match, at) => (NEGATED.test(sentenceBefore(text, at)) ? null : { format })),
  );
  return [
    ...matchAll(text, ALTERNATIVE, (match) => ({ format: `${(match[1] ?? '').toLowerCase()} or ${match[2]}` })),
    ...readings,
  ];
}
