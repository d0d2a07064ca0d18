import type { Finding } from '@specloom/spec';

/** A finding of the layout, and what tells it apart from others of its rule. */
export interface PdfProblem extends Omit<Finding, 'id'> {
  key: string;
}
