/** Everything that the mock itself turns a request down for. */
export type Reason = keyof typeof CODE_TABLE;

/**
 * The documented codes of each reason, most specific first. The first that the action lists is answered, else the first
 * that is common to all actions; `pickCode` says what happens where none is listed. `{Field}` stands for the name of the
 * parameter that the refusal concerns.
 */
export const CODE_TABLE = {
  'wrong-method': ['UnsupportedProtocol'],
  'wrong-content-type': ['UnsupportedProtocol'],
  'wrong-path': ['InvalidAction'],
  'too-large': ['RequestSizeLimitExceeded'],
  'malformed-body': ['InvalidParameter'],
  'malformed-multipart': ['InvalidRequest', 'InvalidParameter'],
  'missing-common-parameter': ['MissingParameter'],
  'malformed-common-parameter': ['InvalidParameterValue'],
  'unknown-action': ['InvalidAction'],
  'unknown-version': ['NoSuchVersion'],
  'unknown-region': ['UnsupportedRegion'],
  'malformed-authorization': ['AuthFailure.InvalidAuthorization', 'AuthFailure.SignatureFailure'],
  'malformed-secret-id': ['AuthFailure.InvalidSecretId', 'AuthFailure.SecretIdNotFound'],
  'unknown-secret-id': ['AuthFailure.SecretIdNotFound'],
  'wrong-token': ['AuthFailure.TokenFailure'],
  'wrong-signature': ['AuthFailure.SignatureFailure'],
  expired: ['AuthFailure.SignatureExpire'],
  'too-frequent': ['RequestLimitExceeded'],
  'missing-parameter': ['MissingParameter'],
  'unknown-parameter': ['UnknownParameter'],
  'wrong-type': ['InvalidParameter'],
  'too-deep': ['InvalidParameter'],
  'not-in-enum': ['InvalidParameterValue.{Field}', 'InvalidParameterValue'],
  'unknown-filter': ['InvalidParameterValue.InvalidFilter', 'InvalidFilter', 'InvalidParameterValue'],
  'filter-value': ['InvalidParameterValue.InvalidFilter', 'InvalidParameterValue'],
  'malformed-id': [
    'InvalidParameter.{Field}Malformed',
    'InvalidParameterValue.{Field}Malformed',
    'InvalidParameterValue',
  ],
  'malformed-time': ['InvalidParameterValue.{Field}', 'InvalidParameterValue'],
  negative: ['InvalidParameterValue.{Field}', 'InvalidParameterValue.Negative', 'InvalidParameterValue'],
  'below-minimum': ['InvalidParameterValue.{Field}', 'InvalidParameterValue'],
  'above-maximum': ['InvalidParameterValue.{Field}', 'InvalidParameterValue.LimitExceeded', 'InvalidParameterValue'],
  'not-a-multiple': ['InvalidParameterValue.{Field}', 'InvalidParameterValue'],
  'too-short': ['InvalidParameter.{Field}', 'InvalidParameterValue.{Field}', 'InvalidParameterValue'],
  'too-long': ['InvalidParameter.{Field}TooLong', 'InvalidParameterValue.{Field}TooLong', 'InvalidParameterValue'],
  'too-few': ['InvalidParameterValue.{Field}Empty', 'InvalidParameterValue'],
  'too-many': ['InvalidParameterValue.LimitExceeded', 'InvalidParameterValue'],
  'exclusive-parameters': ['InvalidParameter.InvalidParameterCombination', 'InvalidParameter'],
  'missing-alternative': ['MissingParameter'],
  'no-alternative': ['InvalidParameterAtLeastOneAttribute', 'MissingParameter'],
  'not-found': ['ResourceNotFound.{Field}', 'ResourceNotFound.{Field}NotFound', 'ResourceNotFound'],
  'internal-error': ['InternalError'],
} as const satisfies Record<string, readonly string[]>;
