import { diffSpecs } from '../diff-specs.js';
import type { DiffReport } from '../model.js';
import { actionOf, dropField, edited, fieldOf, typeOf } from './edit-spec.js';
import { action, error, parcelSpec } from './parcel-spec.js';

/** Markup and control characters, as a hostile document would hold them. */
export const HOSTILE = '</script><img src=x onerror="alert(1)">\u001b[31m`*::error::%0A';

/** A report with a change of each severity, and with hostile text in its message and its path. */
export function sampleReport(): DiffReport {
  const now = edited((spec) => {
    spec.actions.LoseParcel = action({ summary: HOSTILE });
    delete spec.actions.FindParcels;
    actionOf(spec, 'SendParcel').errors.push(error('LimitExceeded'), error('FailedOperation'));
    fieldOf(spec, 'SendParcel.input.Speed').required = true;
    fieldOf(spec, 'SendParcel.input.Speed').origin = { page: 2, line: 20 };
    fieldOf(spec, 'SendParcel.input.Weight').nullable = true;
    dropField(spec, 'Leaflet.Text');
    typeOf(spec, 'Leaflet').description = 'A sheet.';
    for (const example of actionOf(spec, 'SendParcel').examples) example.title = HOSTILE;
  });
  return diffSpecs(parcelSpec(), now, { from: 'old.json', to: 'new.json' });
}
