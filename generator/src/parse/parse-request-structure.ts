import type { Region, RequestForm } from '@specloom/spec';
import { append } from '../append.js';
import type { Line } from '../extract/line.js';
import type { Chapter } from '../lex/block.js';
import type { ParseContext } from './parse-context.js';

const CONTENT_TYPE = /^([a-z]+\/[a-z0-9+-]+(?:\.[a-z0-9+-]+)*)\.?\s*\(?/;
const SIGNATURE_METHOD = /\b(TC3-HMAC-SHA256|HmacSHA1|HmacSHA256)\b/g;

/** "up to 32 KB", "at most 1 MB" */
const SIZE = /(?:up to|at most|exceeds?|larger than) (\d+(?:\.\d+)?) ?(KB|MB|GB)\b/gi;
const UNIT_BYTES: Record<string, number> = { KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 };

/** GET requests carry their parameters in the address; documents give them this content type. */
const GET_CONTENT_TYPE = 'application/x-www-form-urlencoded';

/** What the chapter on the request structure says. */
export interface RequestStructure {
  regions: Region[];
  forms: RequestForm[];
}

/** Parses the chapter on the request structure: regions with their domains, methods, content types, sizes. */
export function parseRequestStructure(chapter: Chapter, context: ParseContext): RequestStructure {
  const regions: Region[] = [];
  const prose: Line[] = [];
  for (const block of chapter.blocks) {
    if (block.kind === 'table') {
      if (block.layout !== 'regions') continue;
      context.ledger.claim('table header', block.headers);
      for (const row of block.rows) {
        const endpoint = row.cells.value ?? '';
        const region = { id: regionId(endpoint), name: row.cells.name ?? '', endpoint };
        regions.push(region);
        context.ledger.claim('region row', row.lines);
        context.trace.set(`regions.${region.id}`, row.lines);
      }
      continue;
    }
    append(prose, block.lines);
    context.ledger.claim('prose: request structure', block.lines);
  }
  return { regions, forms: requestForms(prose, context) };
}

/** `kite.ap-guangzhou.tencentcloudapi.com` is the domain of ap-guangzhou; three labels make the default domain. */
function regionId(endpoint: string): string {
  const labels = endpoint.split('.');
  return labels.length > 3 ? (labels[1] ?? '') : '';
}

/**
 * Reads the forms of a request from the sentences on methods and sizes:
 *
 *     application/json (recommended). The TC3-HMAC-SHA256 signature algorithm must be used.
 *     The size of a GET request packet is up to 32 KB. The size of a POST request is up to 1 MB when …
 */
function requestForms(prose: readonly Line[], context: ParseContext): RequestForm[] {
  const text = prose.map((line) => line.text.trim()).join(' ');
  const sizes = requestSizes(text);
  const forms: RequestForm[] = [];
  const lines: Line[] = [];
  prose.forEach((line, index) => {
    const contentType = CONTENT_TYPE.exec(line.text.trim())?.[1];
    if (contentType === undefined) return;
    let sentence = line.text;
    for (
      let i = index + 1;
      i < prose.length && !CONTENT_TYPE.test(prose[i]?.text.trim() ?? '') && prose[i]?.gap === 0;
      i++
    ) {
      sentence += ` ${prose[i]?.text}`;
    }
    const signatureMethods = [...new Set(sentence.match(SIGNATURE_METHOD) ?? [])];
    const maxBytes = Math.min(...signatureMethods.map((method) => sizes.post.get(method) ?? Number.POSITIVE_INFINITY));
    lines.push(line);
    if (signatureMethods.length > 0 && Number.isFinite(maxBytes))
      forms.push({ method: 'POST', contentType, signatureMethods, maxBytes });
  });
  if (sizes.get !== null) {
    const signatureMethods = [...new Set(forms.flatMap((form) => form.signatureMethods))];
    forms.push({ method: 'GET', contentType: GET_CONTENT_TYPE, signatureMethods, maxBytes: sizes.get });
  }
  context.trace.set('protocol.methods', lines);
  forms.forEach(({ maxBytes }, index) => {
    const line = prose.find((candidate) =>
      [...candidate.text.matchAll(SIZE)].some((size) => bytesOf(size) === maxBytes),
    );
    if (line) context.trace.set(`protocol.methods.${index}.maxBytes`, [line]);
  });
  return forms;
}

function bytesOf([, amount, unit]: RegExpMatchArray): number {
  return Number(amount) * (UNIT_BYTES[unit?.toUpperCase() ?? ''] ?? 1);
}

/** A size holds for the method that its sentence names, and for the signature methods of its clause. */
function requestSizes(text: string): { get: number | null; post: Map<string, number> } {
  const post = new Map<string, number>();
  let get: number | null = null;
  for (const sentence of text.split(/(?<=\.) (?=[A-Z])/)) {
    const sizes = [...sentence.matchAll(SIZE)];
    sizes.forEach((match, i) => {
      const bytes = bytesOf(match);
      if (/\bGET\b/.test(sentence)) get = bytes;
      else if (/\bPOST\b/.test(sentence)) {
        const clause = sentence.slice(match.index, sizes[i + 1]?.index ?? sentence.length);
        for (const method of clause.match(SIGNATURE_METHOD) ?? []) post.set(method, bytes);
      }
    });
  }
  return { get, post };
}
