import type { Action, Example, Field, Spec, TypeRef } from '@specloom/spec';
import type { Canvas } from './canvas.js';
import { drawCode } from './draw-code.js';
import { drawHeading, drawLinesOfText, drawProse } from './draw-prose.js';
import { drawTable, type RenderCell } from './draw-table.js';

const API = 'https://www.tencentcloud.com/document/api/1';

/** Draws the page of an action, below its title. */
export function renderAction(name: string, action: Action, spec: Spec, canvas: Canvas): void {
  drawHeading('1. API Description', 15, canvas);
  drawProse(`Domain name for API request: ${spec.service.endpoint}.`, canvas);
  if (action.description !== '') drawProse(action.description, canvas);
  const rate = action.rateLimit?.perSecond;
  if (rate !== undefined) {
    drawProse(`A maximum of ${rate} request${rate === 1 ? '' : 's'} can be initiated per second for this API.`, canvas);
  }
  drawHeading('2. Input Parameters', 15, canvas);
  drawProse(
    'The following request parameter list only provides API request parameters and some common parameters. For the complete common parameter list, see Common Request Parameters.',
    canvas,
  );
  const { name: first, type, required } = canvas.variant.columns;
  drawTable(
    ['Parameter Name', 'Required', 'Type', 'Description'],
    [
      ...commonRows(name, action, spec),
      ...action.input.map((field) => [
        { text: field.type.kind === 'array' ? `${field.name}.N` : field.name },
        { text: field.required ? 'Yes' : 'No' },
        typeCell(field.type),
        { text: field.description },
      ]),
    ],
    [first, required, type, 1 - first - required - type],
    canvas,
  );
  drawHeading('3. Output Parameters', 15, canvas);
  drawTable(
    ['Parameter Name', 'Type', 'Description'],
    action.output.map((field) => [{ text: field.name }, typeCell(field.type), { text: field.description }]),
    [first, type, 1 - first - type],
    canvas,
  );
  drawHeading('4. Example', 15, canvas);
  for (const [index, example] of action.examples.entries()) drawExample(example, index + 1, canvas);
  drawHeading('5. Developer Resources', 15, canvas);
  drawHeading('SDK', 12, canvas);
  drawProse(
    'TencentCloud API 3.0 integrates SDKs that support various programming languages to make it easier for you to call APIs.',
    canvas,
  );
  drawLinesOfText(['Tencent Cloud SDK 3.0 for Python', 'Tencent Cloud SDK 3.0 for NodeJS'], canvas);
  drawHeading('6. Error Code', 15, canvas);
  drawErrors(action, canvas);
}

/** The rows of a table of members or common parameters, whose type comes before Required. */
export function memberRows(members: readonly Field[], withRequired: boolean): RenderCell[][] {
  return members.map((field) => [
    { text: field.name },
    typeCell(field.type),
    ...(withRequired ? [{ text: field.required ? 'Yes' : 'No' }] : []),
    { text: field.description },
  ]);
}

function commonRows(name: string, action: Action, spec: Spec): RenderCell[][] {
  const region = {
    required: ['Yes', 'Common Params. For more information, please see the list of regions supported by the product.'],
    optional: ['No', 'Common Params. For more information, please see the list of regions supported by the product.'],
    unused: ['No', 'Common Params. This parameter is not required for this API.'],
  }[action.region];
  return [
    ['Action', 'Yes', `Common Params. The value used for this API: ${name}.`],
    ['Version', 'Yes', `Common Params. The value used for this API: ${spec.service.version}.`],
    ['Region', ...region],
  ].map(([parameter = '', required = '', text = '']) => [
    { text: parameter },
    { text: required },
    { text: 'String' },
    { text },
  ]);
}

function drawExample(example: Example, number: number, canvas: Canvas): void {
  drawHeading(`Example${number} ${example.title}`, 12, canvas);
  if (example.description !== undefined) drawProse(example.description, canvas);
  drawHeading('Input Example', 10.5, canvas);
  drawCode(example.request.raw, canvas);
  drawHeading('Output Example', 10.5, canvas);
  drawCode(JSON.stringify({ Response: example.response }, null, 4), canvas);
}

function drawErrors(action: Action, canvas: Canvas): void {
  const none =
    'There is no error code related to the API business logic. For other error codes, see Common Error Codes.';
  const some =
    'The following only lists the error codes related to the API business logic. For other error codes, see Common Error Codes.';
  drawProse(action.errors.length === 0 ? none : some, canvas);
  if (action.errors.length === 0) return;
  const { code } = canvas.variant.columns;
  drawTable(
    ['Error Code', 'Description'],
    action.errors.map((error) => [{ text: error.code }, { text: error.description }]),
    [code, 1 - code],
    canvas,
  );
}

const SCALARS: Record<string, string> = {
  string: 'String',
  integer: 'Integer',
  float: 'Float',
  boolean: 'Boolean',
  timestamp: 'Timestamp',
  'timestamp-iso8601': 'Timestamp ISO8601',
  date: 'Date',
  binary: 'Binary',
};

function typeCell(type: TypeRef): RenderCell {
  if (type.kind === 'array') {
    const item = typeCell(type.of);
    return { ...item, text: `Array of ${item.text}` };
  }
  if (type.kind === 'ref') return { text: type.name, url: `${API}/2#${type.name}` };
  return { text: SCALARS[type.kind] ?? type.kind };
}
