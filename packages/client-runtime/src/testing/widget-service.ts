import type { ActionDefinition, PagedActionDefinition } from '../definition/action-definition.js';
import type { ServiceDefinition } from '../definition/service-definition.js';

/** A made-up service with the forms and limits of the vendor's API 3.0. */
export const widgetService: ServiceDefinition = {
  id: 'widget',
  title: 'Widget Service',
  version: '2020-02-20',
  endpoint: 'widget.example.com',
  regions: [
    { id: '', endpoint: 'widget.example.com' },
    { id: 'xx-north', endpoint: 'widget.xx-north.example.com' },
    { id: 'xx-south', endpoint: 'widget.xx-south.example.com' },
  ],
  forms: [
    { method: 'POST', contentType: 'application/json', signatureMethods: ['TC3-HMAC-SHA256'], maxBytes: 10 * 2 ** 20 },
    {
      method: 'POST',
      contentType: 'multipart/form-data',
      signatureMethods: ['TC3-HMAC-SHA256'],
      maxBytes: 10 * 2 ** 20,
    },
    {
      method: 'POST',
      contentType: 'application/x-www-form-urlencoded',
      signatureMethods: ['HmacSHA1', 'HmacSHA256'],
      maxBytes: 2 ** 20,
    },
    {
      method: 'GET',
      contentType: 'application/x-www-form-urlencoded',
      signatureMethods: ['TC3-HMAC-SHA256', 'HmacSHA1', 'HmacSHA256'],
      maxBytes: 32 * 2 ** 10,
    },
  ],
  clockSkewSeconds: 300,
};

/** A widget. */
export interface Widget {
  readonly WidgetId: string;
  readonly WidgetState: string;
}

/** Input of DescribeWidgets. */
export interface DescribeWidgetsInput {
  readonly WidgetIds?: readonly string[];
  readonly Offset?: number;
  readonly Limit?: number;
}

/** Output of DescribeWidgets. */
export interface DescribeWidgetsOutput {
  readonly WidgetSet: readonly Widget[] | null;
  readonly TotalCount: number;
  readonly RequestId: string;
}

/** A reading action with pages and two documented codes. */
export const describeWidgets: PagedActionDefinition<
  DescribeWidgetsInput,
  DescribeWidgetsOutput,
  'ResourceNotFound.Widget' | 'InvalidParameter.WidgetId',
  'WidgetSet'
> = {
  name: 'DescribeWidgets',
  region: 'required',
  perSecond: 2,
  readOnly: true,
  paging: { offset: 'Offset', limit: 'Limit', items: 'WidgetSet', total: 'TotalCount' },
};

/** Input of CreateWidget. */
export interface CreateWidgetInput {
  readonly Name: string;
  readonly Password?: string;
  readonly ClientToken?: string;
}

/** A writing action with a token. */
export const createWidget: ActionDefinition<
  CreateWidgetInput,
  { readonly WidgetId: string; readonly RequestId: string }
> = {
  name: 'CreateWidget',
  region: 'required',
  perSecond: 20,
  readOnly: false,
  tokenParameter: 'ClientToken',
};

/** A writing action without a token. */
export const deleteWidget: ActionDefinition<
  { readonly WidgetId: string },
  { readonly RequestId: string },
  'ResourceInUse'
> = {
  name: 'DeleteWidget',
  region: 'required',
  perSecond: null,
  readOnly: false,
};

/** An action that takes no region. */
export const describeZones: ActionDefinition<object, { readonly RequestId: string }> = {
  name: 'DescribeZones',
  region: 'unused',
  perSecond: null,
  readOnly: true,
};
