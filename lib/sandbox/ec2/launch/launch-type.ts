import type { AwsError } from "../../protocol/aws-error.js";
import type { AccountState } from "../../store/account-state.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findInstanceType, findOfferings } from "../region/find-instance-types.js";

/** What AWS launches when the request does not say. */
export const DEFAULT_TYPE = "m1.small";
/** How many virtual processors an account may have running in a region. */
const MAX_PROCESSORS = 32;

/** What a launch needs to know of an instance type. */
export interface LaunchType {
  readonly name: string;
  readonly architecture: string;
  readonly processors: number;
}

/** The instance type of a launch. Throws EC2's refusal of a type that there is not, here or at all. */
export function findLaunchType(region: string, name: string = DEFAULT_TYPE): LaunchType {
  const description = findInstanceType(name);
  if (description === undefined) {
    throw createEc2Error("InvalidParameterValue", `Invalid value '${name}' for InstanceType.`);
  }
  if (!findOfferings(region).has(name)) {
    const text =
      "The requested configuration is currently not supported. Please check the documentation for supported configurations.";
    throw createEc2Error("Unsupported", text);
  }
  const { ProcessorInfo: processor, VCpuInfo: processors } = description as {
    readonly ProcessorInfo?: { readonly SupportedArchitectures?: readonly string[] };
    readonly VCpuInfo?: { readonly DefaultVCpus?: number };
  };
  const architectures = processor?.SupportedArchitectures ?? [];
  return {
    name,
    architecture: architectures.at(-1) ?? "x86_64",
    processors: processors?.DefaultVCpus ?? 1,
  };
}

/** Refuses an id that cannot be an image's. The local account has no images: any that could be one will do. */
export function checkLaunchImage(id: string | undefined): string {
  if (id === undefined) {
    throw createEc2Error("MissingParameter", "The request must contain the parameter ImageId");
  }
  if (/^ami-([0-9a-f]{8}|[0-9a-f]{17})$/.test(id)) return id;
  const expected = id.startsWith("ami-") ? "" : ' (expecting "ami-...")';
  throw createEc2Error("InvalidAMIID.Malformed", `Invalid id: "${id}"${expected}`);
}

/** How many instances are launched: as many of those asked for as the account may still have, or none. */
export function checkLaunchCount(
  account: AccountState,
  region: string,
  { processors }: LaunchType,
  { MinCount: least, MaxCount: most }: { readonly MinCount: number; readonly MaxCount: number },
): number {
  for (const [name, value, bound] of [
    ["minCount", least, 1],
    ["maxCount", most, least],
  ] as const) {
    if (value >= bound) continue;
    const text = `Value (${value}) for parameter ${name} is invalid. Expecting a value greater than or equal to ${bound}.`;
    throw createEc2Error("InvalidParameterValue", text);
  }
  const possible = Math.floor(countFreeProcessors(account, region) / processors);
  if (possible >= least) return Math.min(possible, most);
  throw createProcessorError();
}

/** How many virtual processors may still be put to use in a region. */
export function countFreeProcessors(account: AccountState, region: string): number {
  const running = [...account.instances.values()].filter(
    (instance) =>
      instance.region === region && instance.terminatedAt === undefined && instance.stoppedAt === undefined,
  );
  return running.reduce(
    (rest, { instanceType }) => rest - findLaunchType(region, instanceType).processors,
    MAX_PROCESSORS,
  );
}

/** EC2's refusal of more virtual processors than an account may use. */
export function createProcessorError(): AwsError {
  const text = `You have requested more vCPU capacity than your current vCPU limit of ${MAX_PROCESSORS} allows for the instance bucket that the specified instance type belongs to. Please visit http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this limit.`;
  return createEc2Error("VcpuLimitExceeded", text);
}
