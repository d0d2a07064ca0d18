import { describe, expect, it } from 'vitest';
import { sampleReport } from '../testing/sample-report.js';
import { formatJson } from './format-json.js';

describe('formatJson', () => {
  it('writes the report with its keys in order', () => {
    const report = sampleReport();
    const text = formatJson(report);
    expect(JSON.parse(text)).toEqual(report);
    expect(text.split('\n').slice(0, 28).join('\n')).toBe(`{
  "format": 1,
  "from": {
    "service": "parcel",
    "version": "2024-01-01",
    "label": "old.json"
  },
  "to": {
    "service": "parcel",
    "version": "2024-01-01",
    "label": "new.json"
  },
  "bump": "major",
  "changes": [
    {
      "rule": "action-removed",
      "path": "FindParcels",
      "direction": "none",
      "types": "ok",
      "wire": "breaks",
      "bump": "minor",
      "message": "Action FindParcels was removed; it was: “Does it.”.",
      "fingerprint": "1daec8b8001ef750",
      "from": {
        "page": 1,
        "line": 1
      }
    },`);
    expect(text.endsWith('}\n')).toBe(true);
  });
});
