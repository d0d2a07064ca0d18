import type { CellName, LayoutId } from './block.js';

/** How a table of the vendor's template is laid out. */
export interface TableLayout {
  id: LayoutId;
  /** Words of the header, in the order of the columns. */
  header: string[];
  /** Columns with short cells, in the order of the row. */
  cells: CellName[];
}

const layout = (id: LayoutId, header: string, cells: CellName[]): TableLayout => ({
  id,
  header: header.split(' '),
  cells,
});

/** Input parameters of an action: `Filters.N No Array of Filter Filters`. */
export const INPUT = layout('input', 'Parameter Name Required Type Description', ['name', 'required', 'type']);

/** Output parameters of an action: `TotalCount Integer Number of jobs`. */
export const OUTPUT = layout('output', 'Parameter Name Type Description', ['name', 'type']);

/** Members of a data type: `JobId String Yes Job ID`. */
export const MEMBERS = layout('members', 'Name Type Required Description', ['name', 'type', 'required']);

/** Members of a data type that only answers use: `JobId String Job ID`. */
export const MEMBERS_WITHOUT_REQUIRED = layout('membersWithoutRequired', 'Name Type Description', ['name', 'type']);

/** Common parameters: `X-TC-Action String Yes The name of the API`. */
export const COMMON_PARAMETERS = layout('commonParameters', 'Parameter Name Type Required Description', [
  'name',
  'type',
  'required',
]);

/** Error codes: `InternalError Internal error.` */
export const ERROR_CODES = layout('errorCodes', 'Error Code Description', ['name']);

/** Error codes of the chapter on signature v1, whose header is worded differently. */
export const SIGNATURE_ERROR_CODES = layout('errorCodes', 'Error code Error description', ['name']);

/** Regions: `South China (Guangzhou) kite.ap-guangzhou.tencentcloudapi.com`. */
export const REGIONS = layout('regions', 'Hosted region Domain name', ['name', 'value']);

/** Actions of a category: `DescribeJobs Queries jobs 2`. */
export const CATEGORIES = layout('categories', 'API Name Feature Frequency Limit', ['name', 'value']);
