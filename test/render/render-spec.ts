import type { DataType, ErrorCode, Spec } from '@specloom/spec';
import { Canvas } from './canvas.js';
import { drawHeading, drawProse } from './draw-prose.js';
import { drawTable } from './draw-table.js';
import { memberRows, renderAction } from './render-action.js';
import { renderHistory } from './render-history.js';
import {
  renderCommonParameters,
  renderRequestStructure,
  renderSignatureV1,
  renderSignatureV3,
} from './render-requests.js';
import type { RenderVariant } from './variant.js';

/** How to print a spec. */
export interface RenderOptions {
  variant: RenderVariant;
  /** Encrypts the PDF. */
  password?: string;
  /** Is told of each page how many lines its right edge cuts through. */
  onCut?: (page: number, lines: number) => void;
  /** Which chapters to print, by their titles; all if not given. */
  only?: (title: string) => boolean;
}

/** Prints a spec as a PDF in the template of the vendor's documentation. */
export function renderSpec(
  spec: Spec,
  { variant, password, onCut, only = () => true }: RenderOptions,
): Promise<Uint8Array> {
  const canvas = new Canvas(variant, spec.service.title, password);
  drawHeading(spec.service.title, 33, canvas);
  drawProse('API Documentation', canvas);
  const chapter = (title: string, updated: string, draw: () => void, group?: string): void => {
    if (!only(title)) return;
    canvas.newPage();
    if (group !== undefined) drawHeading(group, 24, canvas);
    drawHeading(title, 18, canvas);
    canvas.text(`Last updated:${updated}`, canvas.left, canvas.y, 'regular', 9);
    canvas.y += 20;
    draw();
  };
  const earliest = '2000-01-01 00:00:00';
  chapter('History', spec.source.updated, () => renderHistory(spec.history, canvas), 'API Documentation');
  chapter('Introduction', earliest, () => drawProse('What the product does.', canvas));
  chapter('API Category', earliest, () => renderCategories(spec, canvas));
  chapter('Request Structure', earliest, () => renderRequestStructure(spec, canvas), 'Making API Requests');
  chapter('Common Params', earliest, () => renderCommonParameters(spec, canvas));
  const [v3, v1] = ['TC3-HMAC-SHA256', 'HmacSHA1'].map((method) =>
    spec.protocol.vectors.find((vector) => vector.method === method),
  );
  chapter('Signature v3', earliest, () => renderSignatureV3(v3, canvas));
  chapter('Signature', earliest, () => renderSignatureV1(v1, canvas));
  chapter('Responses', earliest, () => renderErrors('Error codes', spec.errors.responses, canvas));
  for (const [name, action] of Object.entries(spec.actions)) {
    chapter(name, action.updated, () => renderAction(name, action, spec, canvas));
  }
  chapter('Data Types', earliest, () => renderTypes(spec.types, canvas));
  chapter('Error Codes', earliest, () => {
    renderErrors('Common Error Codes', spec.errors.common, canvas);
    renderErrors('Service Error Codes', spec.errors.service, canvas);
  });
  for (const [page, lines] of canvas.cuts) onCut?.(page, lines.size);
  return canvas.finish();
}

function renderCategories(spec: Spec, canvas: Canvas): void {
  for (const { title, actions } of spec.categories) {
    drawHeading(title, 15, canvas);
    drawTable(
      ['API Name', 'Feature', 'Frequency Limit'],
      actions.map((name) => {
        const action = spec.actions[name];
        const id = action?.documentId;
        const url = id === undefined ? {} : { url: `https://www.tencentcloud.com/document/api/1/${id}` };
        return [
          { text: name, ...url },
          { text: action?.summary ?? '' },
          { text: String(action?.rateLimit?.perSecond ?? '-') },
        ];
      }),
      [0.35, 0.45, 0.2],
      canvas,
    );
  }
}

function renderTypes(types: Spec['types'], canvas: Canvas): void {
  for (const [name, type] of Object.entries(types)) {
    if (type.inferredFrom !== undefined) continue;
    drawHeading(name, 15, canvas);
    if (type.description !== '') drawProse(type.description, canvas);
    if (type.usedBy.length > 0) drawProse(`Used by actions: ${type.usedBy.join(', ')}.`, canvas);
    drawMembers(type, canvas);
  }
}

function drawMembers({ members }: DataType, canvas: Canvas): void {
  const { name, type, required } = canvas.variant.columns;
  const withRequired = members.some((member) => member.required !== null);
  drawTable(
    withRequired ? ['Name', 'Type', 'Required', 'Description'] : ['Name', 'Type', 'Description'],
    memberRows(members, withRequired),
    withRequired ? [name, type, required, 1 - name - type - required] : [name, type, 1 - name - type],
    canvas,
  );
}

function renderErrors(title: string, codes: readonly ErrorCode[], canvas: Canvas): void {
  drawHeading(title, 15, canvas);
  if (codes.length === 0) return;
  const { code } = canvas.variant.columns;
  drawTable(
    ['Error Code', 'Description'],
    codes.map((error) => [{ text: error.code }, { text: error.description }]),
    [code, 1 - code],
    canvas,
  );
}
