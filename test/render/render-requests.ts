import type { RequestForm, SignatureVector, Spec } from '@specloom/spec';
import type { Canvas } from './canvas.js';
import { drawCode } from './draw-code.js';
import { drawHeading, drawProse } from './draw-prose.js';
import { drawTable } from './draw-table.js';
import { memberRows } from './render-action.js';

const KILOBYTE = 1024;

/** Draws the chapter on the request structure: domains, methods, content types and sizes. */
export function renderRequestStructure(spec: Spec, canvas: Canvas): void {
  drawHeading('1. Service Address', 15, canvas);
  drawTable(
    ['Hosted region', 'Domain name'],
    spec.regions.map((region) => [{ text: region.name }, { text: region.endpoint }]),
    [0.5, 0.5],
    canvas,
  );
  drawHeading('2. Request Method', 15, canvas);
  const posts = spec.protocol.methods.filter(({ method }) => method === 'POST');
  for (const form of posts) {
    drawProse(
      `${form.contentType}. The ${form.signatureMethods.join(' or ')} signature algorithm must be used.`,
      canvas,
    );
  }
  const get = spec.protocol.methods.find(({ method }) => method === 'GET');
  const sizes = posts.map((form) => `up to ${sizeOf(form)} when ${form.signatureMethods.join(' or ')} is used`);
  if (get !== undefined) drawProse(`The size of a GET request packet is up to ${sizeOf(get)}.`, canvas);
  if (sizes.length > 0) drawProse(`The size of a POST request is ${[...new Set(sizes)].join(', and ')}.`, canvas);
}

function sizeOf({ maxBytes }: RequestForm): string {
  return maxBytes % KILOBYTE ** 2 === 0 ? `${maxBytes / KILOBYTE ** 2} MB` : `${maxBytes / KILOBYTE} KB`;
}

/** Draws the chapter on common parameters: a table for each signature. */
export function renderCommonParameters(spec: Spec, canvas: Canvas): void {
  for (const version of ['v3', 'v1'] as const) {
    const fields = spec.protocol.commonParameters[version];
    if (fields.length === 0) continue;
    drawHeading(`Common parameters for Signature Algorithm ${version}`, 15, canvas);
    const { type, required } = canvas.variant.columns;
    drawTable(
      ['Parameter Name', 'Type', 'Required', 'Description'],
      memberRows(fields, true),
      [0.25, type, required, 1 - 0.25 - type - required],
      canvas,
    );
  }
}

/** Draws the chapter on signature v3, with its worked example. */
export function renderSignatureV3(vector: SignatureVector | undefined, canvas: Canvas): void {
  drawHeading('TC3-HMAC-SHA256 Signature Algorithm', 15, canvas);
  if (vector === undefined) {
    drawProse('Sign each request.', canvas);
    return;
  }
  const { inputs } = vector;
  drawProse(
    `Let the SecretId be \`${inputs.secretId}\` and the SecretKey be \`${inputs.secretKey}\`. To see an instance, send:`,
    canvas,
  );
  const credential = `${inputs.secretId}/${inputs.date}/${inputs.service}/tc3_request`;
  const headers = {
    Authorization: `TC3-HMAC-SHA256 Credential=${credential}, SignedHeaders=${inputs.signedHeaders}, Signature=${vector.signature}`,
    'Content-Type': inputs.contentType,
    Host: inputs.host,
    'X-TC-Action': inputs.action,
    'X-TC-Timestamp': inputs.timestamp,
    'X-TC-Version': inputs.version,
    'X-TC-Region': inputs.region,
  };
  const lines = Object.entries(headers).map(([name, value]) => `-H "${name}: ${value}" \\`);
  drawCode([`curl -X POST https://${inputs.host} \\`, ...lines, `-d '${inputs.payload}'`].join('\n'), canvas);
  for (const step of [vector.steps.canonicalRequest, vector.steps.stringToSign]) {
    if (step === undefined) continue;
    drawProse('The next step gives:', canvas);
    drawCode(step, canvas);
  }
}

/** Draws the chapter on signature v1, with its worked example. */
export function renderSignatureV1(vector: SignatureVector | undefined, canvas: Canvas): void {
  drawHeading('HmacSHA1 Signature Algorithm', 15, canvas);
  if (vector === undefined) {
    drawProse('Sign each request.', canvas);
    return;
  }
  drawProse(
    `The SecretId is \`${vector.inputs.secretId}\`, and the SecretKey is \`${vector.inputs.secretKey}\`.`,
    canvas,
  );
  drawProse('The original string is:', canvas);
  drawCode(vector.steps.stringToSign ?? '', canvas);
  drawProse('The signature is:', canvas);
  drawCode(vector.signature, canvas);
}
