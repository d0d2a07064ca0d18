const UPDATED = 'Last updated：2024-01-01 00:00:00';

/** A chapter on one page: a page starts with a space, and a title stands at the end of the chapter's first page. */
function chapter(title: string, ...paragraphs: string[]): string {
  return ` ${paragraphs.join('\n\n')}\n\n${title}\n${UPDATED}\n`;
}

const EXPLORER = `We recommend you to use API Explorer
Try it
API Explorer provides a range of capabilities, including online call, signature authentication, SDK code generation,
and API quick search. It enables you to view the request, response, and auto-generated examples.`;

const INPUT = `The following request parameter list only provides API request parameters and some common parameters. For the
complete common parameter list, see Common Request Parameters.`;

const ERRORS = `The following only lists the error codes related to the API business logic. For other error codes, see
Common Error Codes.`;

const DESCRIBE_KETTLES = chapter(
  'DescribeKettles',
  '1. API Description',
  'Domain name for API request: kettle.tencentcloudapi.com.',
  'This API is used to query kettles.',
  'A maximum of 20 requests can be initiated per second for this API.',
  EXPLORER,
  '2. Input Parameters',
  INPUT,
  'Parameter\nName',
  'Required Type Description',
  'Action Yes String Common Params. The value used for this API: DescribeKettles.',
  'Version Yes String Common Params. The value used for this API: 2020-02-02.',
  'Region No String Common Params. This parameter is not required for this API.',
  'KettleIds.N No Array of String List of kettle IDs (up to 5). It cannot be specified together with\n\u00a0Filters\u00a0.',
  'Filters.N No Array of Filter Filter as below:\nstate - String - Required: No - (Filter) Filter by the kettle state. (\u00a0HOT\u00a0, \u00a0COLD\u00a0).',
  'Limit No Integer Number of results. Default value: 20. Maximum value: 100.',
  '3. Output Parameters',
  'Parameter Name Type Description',
  'KettleSet Array of Kettle List of kettles.',
  'TotalCount Integer Number of kettles.',
  'RequestId String The unique request ID, which is returned for each request.',
  '4. Example',
  'Example1 Querying hot kettles',
  'Input Example',
  'https://kettle.tencentcloudapi.com/?Action=DescribeKettles',
  '\n&Filters.0.Name=state',
  '\n&Filters.0.Values.0=HOT',
  '\n&Limit=5',
  '\n&<Common request parameters>',
  'Output Example',
  [
    '{',
    '"Response": {',
    '"KettleSet": [',
    '{',
    '"KettleId": "ket-1",',
    '"State": "HOT",',
    '"Litres": 2',
    '}',
    '],',
    '"TotalCount": 1,',
    '"RequestId": "c3a0fc10-0000-4000-8000-000000000000"',
    '}',
    '}',
  ].join('\n\n\n'),
  '5. Developer Resources',
  'SDK',
  'TencentCloud API 3.0 integrates SDKs that support various programming languages to make it easier for you to call\nAPIs.',
  'Tencent Cloud SDK 3.0 for Python',
  '6. Error Code',
  ERRORS,
  'Error Code Description',
  'InternalError Internal error.',
  'ResourceNotFound.Kettle The kettle does not exist.',
);

/** The text of a small document in the vendor's template, of a made-up product, in which nothing contradicts anything. */
export const CLEAN_DOCUMENT = [
  chapter(
    'History',
    'Existing Release',
    'Release time: 2023-01-01 00:00:00',
    'Existing APIs/data structures are as follows:',
    'Existing APIs:',
    'DescribeKettles',
    'Existing data structures:',
    'Filter\nKettle',
  ),
  chapter('Introduction', 'Kettles are vessels that boil water.'),
  chapter('API Category', 'Kettle APIs', 'API Name Feature Frequency Limit', 'DescribeKettles Queries kettles 20'),
  chapter(
    'Request Structure',
    '1. Service Address',
    'The API supports access from either a nearby region or a specified region.',
    'Hosted region Domain name',
    'Default kettle.tencentcloudapi.com',
    '2. Communications Protocol',
    'All the Tencent Cloud APIs communicate via HTTPS.',
    'application/json (recommended). The TC3-HMAC-SHA256 signature algorithm must be used.',
    'The size of a GET request packet is up to 32 KB. The size of a POST request is up to 10 MB when TC3-HMAC-SHA256 is used.',
  ),
  chapter(
    'Common Params',
    'Common parameters for Signature Algorithm v3',
    'Parameter\nName',
    'Type Required Description',
    'X-TC-Action String Yes The name of the API for the desired operation.',
    'X-TC-Timestamp Integer Yes The current UNIX timestamp. It must not differ from the server time by more than 5 minutes.',
    'Common parameters for Signature Algorithm v1',
    'Parameter\nName',
    'Type Required Description',
    'Action String Yes The name of the API for the desired operation.',
  ),
  chapter('Signature v3', 'Requests are signed.'),
  chapter('Signature', 'Requests were signed otherwise before.'),
  chapter('Responses', 'Common Error Codes', 'Error Code Description', 'InternalError Internal error.'),
  DESCRIBE_KETTLES,
  chapter(
    'Data Types',
    'Filter',
    'Key-value pair filters.',
    'Used by actions: DescribeKettles.',
    'Name Type Required Description',
    'Name String Yes Name of the filter.',
    'Values Array of String Yes Values of the filter.',
    'Kettle',
    'Information of a kettle.',
    'Used by actions: DescribeKettles.',
    'Name Type Description',
    'KettleId String Kettle ID in the format of \u00a0ket-xxx\u00a0.',
    'State String State of the kettle. Values: \u00a0HOT\u00a0, \u00a0COLD\u00a0',
    'Litres Integer Size in litres. Range: 1 - 5',
  ),
  chapter(
    'Error Codes',
    'Error Code List',
    'Common Error Codes',
    'Error Code Description',
    'InternalError Internal error.',
    'Service Error Codes',
    'Error Code Description',
    'ResourceNotFound.Kettle The kettle does not exist.',
  ),
].join('');
