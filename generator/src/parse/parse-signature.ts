import { createHash, createHmac } from 'node:crypto';
import type { Origin, SignatureVector } from '@specloom/spec';
import type { Line } from '../extract/line.js';
import type { Chapter, Code } from '../lex/block.js';
import type { ParseContext } from './parse-context.js';
import { claimProse } from './parse-prose.js';

const HEADER = /-H "([A-Za-z-]+): ([^"]*)"/g;
const AUTHORIZATION =
  /Credential=([^/]+)\/(\d{4}-\d{2}-\d{2})\/([a-z0-9-]+)\/tc3_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})/;

/** A worked example, with the prose around its keys, is shorter than this many characters. */
const MAX_EXAMPLE = 20_000;

/**
 * Parses the chapter on signature v3; its worked example, a curl command, becomes a vector.
 *
 *     curl -X POST https://cvm.tencentcloudapi.com \
 *     -H "Authorization: TC3-HMAC-SHA256 Credential=…/2019-02-25/cvm/tc3_request, SignedHeaders=…, Signature=…" \
 *     -d '{"Limit": 1}'
 */
export function parseSignatureV3(chapter: Chapter, context: ParseContext): SignatureVector[] {
  claimProse(chapter, 'prose: signature v3', context);
  const codes = chapter.blocks.filter((block): block is Code => block.kind === 'code');
  const keys = documentedKeys(chapter);
  const curl = codes.find((code) => /^curl -X POST /.test(code.text[0] ?? ''));
  if (!curl || !keys) return [];
  const command = curl.text.join('\n').slice(0, MAX_EXAMPLE);
  const headers = new Map(
    [...command.matchAll(HEADER)].map((match) => [match[1]?.toLowerCase() ?? '', match[2] ?? '']),
  );
  const authorization = AUTHORIZATION.exec(headers.get('authorization') ?? '');
  const payload = /-d '([^']*)'/.exec(command)?.[1];
  if (!authorization || payload === undefined) return [];
  const [, secretId = '', date = '', service = '', signedHeaders = '', signature = ''] = authorization;
  context.trace.set('protocol.vectors.0', curl.lines);
  return [
    {
      method: 'TC3-HMAC-SHA256',
      inputs: {
        secretId,
        secretKey: keys.secretKey,
        method: 'POST',
        host: headers.get('host') ?? '',
        contentType: headers.get('content-type') ?? '',
        action: headers.get('x-tc-action') ?? '',
        version: headers.get('x-tc-version') ?? '',
        region: headers.get('x-tc-region') ?? '',
        timestamp: headers.get('x-tc-timestamp') ?? '',
        service,
        date,
        signedHeaders,
        payload,
      },
      steps: v3Steps(codes),
      signature,
      origin: originOf(curl.lines),
    },
  ];
}

/** The canonical request loses its empty lines in the text; the rule tells where they stand. */
function v3Steps(codes: readonly Code[]): Record<string, string> {
  const steps: Record<string, string> = {};
  for (const { text } of codes) {
    const [method, path, ...rest] = text;
    const hash = text[text.length - 1] ?? '';
    if (method === 'POST' && path === '/' && /^[0-9a-f]{64}$/.test(hash) && steps.canonicalRequest === undefined) {
      const headers = rest.slice(0, -2).filter((line) => line !== '');
      steps.canonicalRequest = [method, path, '', ...headers, '', rest[rest.length - 2] ?? '', hash].join('\n');
      steps.hashedCanonicalRequest = createHash('sha256').update(steps.canonicalRequest).digest('hex');
    }
    if (method === 'TC3-HMAC-SHA256' && text.length === 4 && steps.stringToSign === undefined)
      steps.stringToSign = text.join('\n');
  }
  return steps;
}

/**
 * Parses the chapter on signature v1; its worked example becomes a vector: the string to sign, and the signature that it
 * shows for it.
 *
 *     GETcvm.tencentcloudapi.com/?Action=DescribeInstances&InstanceIds.0=ins-09dx96dg&…
 *     zmmjn35mikh6pM3V7sUEuX4wyYM=
 */
export function parseSignatureV1(chapter: Chapter, context: ParseContext): SignatureVector[] {
  claimProse(chapter, 'prose: signature v1', context);
  const keys = documentedKeys(chapter);
  const source = chapter.blocks.find(
    (block): block is Code => block.kind === 'code' && /^(?:GET|POST)[a-z0-9.-]+\/\?[A-Za-z]/.test(block.text[0] ?? ''),
  );
  if (!keys || !source) return [];
  const stringToSign = source.text[0] ?? '';
  const candidates = standaloneSignatures(chapter);
  const computed = createHmac('sha1', keys.secretKey).update(stringToSign).digest('base64');
  const shown = candidates.find((candidate) => candidate.text === computed) ?? candidates[0];
  if (!shown) return [];
  const [, method = '', host = '', path = '', requestString = ''] =
    /^(GET|POST)([a-z0-9.-]+)(\/)\?(.*)$/.exec(stringToSign) ?? [];
  context.trace.set('protocol.vectors.1', source.lines);
  return [
    {
      method: 'HmacSHA1',
      inputs: { secretId: keys.secretId, secretKey: keys.secretKey, method, host, path, requestString },
      steps: { stringToSign },
      signature: shown.text,
      origin: originOf(source.lines),
    },
  ];
}

/** Lines that hold nothing but the Base64 of a SHA-1. */
function standaloneSignatures(chapter: Chapter): { text: string }[] {
  return chapter.blocks.flatMap((block) => {
    if (block.kind === 'table' || block.kind === 'heading') return [];
    const texts = block.kind === 'code' ? block.text : block.lines.map((line) => line.text);
    return texts.flatMap((text) => (/^[A-Za-z0-9+/]{27}=$/.test(text.trim()) ? [{ text: text.trim() }] : []));
  });
}

/** The example's key pair: the first two inline codes around the words SecretId and SecretKey. */
function documentedKeys(chapter: Chapter): { secretId: string; secretKey: string } | null {
  let text = '';
  for (const block of chapter.blocks) {
    if (block.kind !== 'paragraph') continue;
    text += `${block.lines.map((line) => line.text).join(' ')}\n`;
  }
  const pair = /SecretId\b[^\u00a0]*\u00a0([^\u00a0]+)\u00a0[^\u00a0]*\u00a0([^\u00a0]+)\u00a0/.exec(
    text.slice(0, MAX_EXAMPLE),
  );
  if (!pair || !text.includes('SecretKey')) return null;
  return { secretId: (pair[1] ?? '').trim(), secretKey: (pair[2] ?? '').trim() };
}

function originOf(lines: readonly Line[]): Origin {
  return lines[0]?.at ?? { page: 1, line: 1 };
}
