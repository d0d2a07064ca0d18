const CATCH_ALL = 'every action that could fail so lists a more specific code';

/** Documented codes that no request provokes, and why. */
export const UNPROVOKED_CODES: Readonly<Record<string, string>> = {
  ActionOffline: 'the mock serves every action that has a page, the removed one included',
  'AuthFailure.MFAFailure': 'the document gives requests no place for a second factor',
  'AuthFailure.UnauthorizedOperation': 'the mock has no access policies',
  DryRunOperation: 'no action has a parameter DryRun',
  FailedOperation: CATCH_ALL,
  InternalError: 'it would take a mistake in the mock: the tests with random requests look for one',
  'InternalError.CallCpmAPI': 'the document gives requests no way to ask for bare metal',
  'InternalError.CallTagAPI': 'the mock keeps tags itself',
  'InvalidParameterValue.InvalidDataTypeAny': 'no parameter of the document has to do with DataTypeAny',
  IpInBlacklist: 'the mock has no list of addresses',
  IpNotInWhitelist: 'the mock has no list of addresses',
  LimitExceeded: CATCH_ALL,
  NoSuchProduct: 'the mock serves one product, whatever the host is called',
  'RequestLimitExceeded.GlobalRegionUinLimitExceeded': 'the document states frequencies of actions only',
  'RequestLimitExceeded.IPLimitExceeded': 'the document states frequencies of actions only',
  'RequestLimitExceeded.UinLimitExceeded': 'the document states frequencies of actions only',
  ResourceInUse: CATCH_ALL,
  ResourceInsufficient: 'what is sold out shows as a node that is CREATION_FAILED, not as an error',
  ResourceNotFound: CATCH_ALL,
  ResourceUnavailable: CATCH_ALL,
  ResponseSizeLimitExceeded: 'the document states no limit',
  ServiceUnavailable: 'the mock is there or it is not',
  UnauthorizedOperation: CATCH_ALL,
};
