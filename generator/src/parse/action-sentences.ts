/** Sentences that the template has on every action's page, in the variants that are known. */
export const SENTENCES = {
  explorer:
    'We recommend you to use API Explorer Try it API Explorer provides a range of capabilities, including online call, signature authentication, SDK code generation, and API quick search. It enables you to view the request, response, and auto-generated examples.',
  input: [
    'The following request parameter list only provides API request parameters and some common parameters. For the complete common parameter list, see Common Request Parameters.',
    'The following request parameter list only provides API request parameters and some common parameters. For the complete common parameter list, please see Common Request Parameters.',
    "This document describes the parameters for Signature V1. It's recommended to use the V3 signature, which provides higher security. Note that for Signature V3, the common parameters need to be placed in the HTTP Header. See details.",
  ],
  resources: [
    'TencentCloud API 3.0 integrates SDKs that support various programming languages to make it easier for you to call APIs.',
  ],
  errors: [
    'The following only lists the error codes related to the API business logic. For other error codes, see Common Error Codes.',
    'The following only lists the error codes related to the API business logic. For other error codes, please see Common Error Codes.',
    'There is no error code related to the API business logic. For other error codes, see Common Error Codes.',
    'There is no error code related to the API business logic. For other error codes, please see Common Error Codes.',
  ],
} as const;

/** `Tencent Cloud SDK 3.0 for NodeJS`, `Tencent Cloud CLI 3.0` */
export const SDK_ITEM = /^Tencent Cloud (?:SDK \d\.\d for \S+|CLI \d\.\d)$/;
