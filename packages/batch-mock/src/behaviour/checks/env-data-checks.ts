import type { EnvDataInput, LoginSettings } from '@specloom/batch-client/types';
import type { BehaviourContext } from '@specloom/mock-runtime';
import { instanceSizeOf } from '../catalogue/instance-size.js';
import { instanceTypesOf, zoneQuotasOf } from '../state/collections.js';
import { isId } from '../state/identifiers.js';
import { requireNatural } from './text-checks.js';

type Context = BehaviourContext<unknown>;

const FLOAT = /^\d+(?:\.\d+)?$/;

/** Kinds of characters of which a password needs two. */
const PASSWORD_KINDS = [/[A-Za-z]/, /[0-9]/, /[^A-Za-z0-9]/];

/** Checks what the input's declaration does not say of the data type `EnvData`; fails with the code of what is wrong. */
export function checkEnvData(context: Context, data: EnvDataInput, unsupportedTypeCode: string): void {
  const { fail } = context;
  if (data.ImageId !== undefined && !isId('ImageId', data.ImageId)) {
    fail('InvalidParameter.ImageIdMalformed', `The ImageId ${JSON.stringify(data.ImageId.slice(0, 60))} is malformed.`);
  }
  const types = data.InstanceTypes ?? (data.InstanceType === undefined ? [] : [data.InstanceType]);
  checkInstanceTypes(context, types, unsupportedTypeCode);
  const sizes: [string, number | undefined][] = [
    ['SystemDisk.DiskSize', data.SystemDisk?.DiskSize],
    ['InternetAccessible.InternetMaxBandwidthOut', data.InternetAccessible?.InternetMaxBandwidthOut],
    ['InstanceTypeOptions.CPU', data.InstanceTypeOptions?.CPU],
    ['InstanceTypeOptions.Memory', data.InstanceTypeOptions?.Memory],
    ...(data.DataDisks ?? []).map(({ DiskSize }): [string, number] => ['DataDisks.DiskSize', DiskSize]),
  ];
  for (const [what, size] of sizes) {
    requireNatural(context, what, size);
  }
  const price = data.InstanceMarketOptions?.SpotOptions?.MaxPrice;
  if (price !== undefined && !FLOAT.test(price)) {
    fail('InvalidParameterValue.NotFloat', `The MaxPrice is ${JSON.stringify(price.slice(0, 60))}: expected a number.`);
  }
  if (data.InstanceChargeType === 'SPOTPAID' && data.InstanceMarketOptions === undefined) {
    fail('InvalidParameter.CvmParameters', 'The InstanceChargeType SPOTPAID needs InstanceMarketOptions.');
  }
  checkLogin(context, data.LoginSettings);
}

/** Fails for an instance type that does not exist or is given twice. */
export function checkInstanceTypes(context: Context, types: readonly string[], unsupportedCode: string): void {
  const { fail } = context;
  const twice = types.find((type, index) => types.indexOf(type) !== index);
  if (twice !== undefined) {
    fail('InvalidParameterValue.InstanceTypeDuplicate', `The instance type ${JSON.stringify(twice)} is given twice.`);
  }
  const unknown = types.find((type) => instanceSizeOf(type) === undefined && !isInCatalogue(context, type));
  if (unknown !== undefined) {
    fail(unsupportedCode, `The instance type ${JSON.stringify(unknown.slice(0, 60))} is not supported.`);
  }
}

function isInCatalogue(context: Context, type: string): boolean {
  const catalogue = [...instanceTypesOf(context).values(), ...zoneQuotasOf(context).values()];
  return catalogue.some(({ InstanceType }) => InstanceType === type);
}

function checkLogin({ fail }: Context, login: LoginSettings | undefined): void {
  const password = login?.Password;
  if (password !== undefined && PASSWORD_KINDS.filter((kind) => kind.test(password)).length < 2) {
    fail('InvalidParameter.CvmParameters', 'The Password needs two of letters, digits and special characters.');
  }
}
