import { refuseMembers } from "../../service/refuse-members.js";
import { createEc2Error } from "../error/ec2-error.js";
import type { Instance } from "../row/instance.js";

/** How an instance's metadata is reached. */
export type MetadataOptions = NonNullable<Instance["metadata"]>;

/** How requests ask for it. */
export interface MetadataInput {
  readonly HttpTokens?: string | undefined;
  readonly HttpPutResponseHopLimit?: number | undefined;
  readonly HttpEndpoint?: string | undefined;
  readonly HttpProtocolIpv6?: string | undefined;
  readonly InstanceMetadataTags?: string | undefined;
}

/** As the images of today have it. */
export const DEFAULT_METADATA: MetadataOptions = {
  httpTokens: "required",
  hopLimit: 2,
  httpEndpoint: "enabled",
  httpProtocolIpv6: "disabled",
  instanceMetadataTags: "disabled",
};
const MEMBERS = [
  "HttpEndpoint",
  "HttpProtocolIpv6",
  "HttpPutResponseHopLimit",
  "HttpTokens",
  "InstanceMetadataTags",
];
const MAX_HOPS = 64;

/** What becomes of options when others are asked for, checked by nobody yet. */
export function readMetadataOptions(
  input: MetadataInput | undefined = {},
  options = DEFAULT_METADATA,
): MetadataOptions {
  return {
    httpTokens: input.HttpTokens ?? options.httpTokens,
    hopLimit: input.HttpPutResponseHopLimit ?? options.hopLimit,
    httpEndpoint: input.HttpEndpoint ?? options.httpEndpoint,
    httpProtocolIpv6: input.HttpProtocolIpv6 ?? options.httpProtocolIpv6,
    instanceMetadataTags: input.InstanceMetadataTags ?? options.instanceMetadataTags,
  };
}

/** Refuses options that cannot be. */
export function checkMetadataOptions(operation: string, input: MetadataInput | undefined): void {
  refuseMembers(operation, { ...input }, MEMBERS);
  const { HttpPutResponseHopLimit: hops } = input ?? {};
  if (hops === undefined || (hops >= 1 && hops <= MAX_HOPS)) return;
  const text = `Value (${hops}) for parameter HttpPutResponseHopLimit is invalid. Expecting a value from 1 to ${MAX_HOPS}.`;
  throw createEc2Error("InvalidParameterValue", text);
}

/** Options as answers have them. */
export function formatMetadataOptions(options = DEFAULT_METADATA): {
  readonly HttpTokens: "optional" | "required";
  readonly HttpPutResponseHopLimit: number;
  readonly HttpEndpoint: "disabled" | "enabled";
  readonly HttpProtocolIpv6: "disabled" | "enabled";
  readonly InstanceMetadataTags: "disabled" | "enabled";
} {
  return {
    HttpTokens: options.httpTokens === "optional" ? "optional" : "required",
    HttpPutResponseHopLimit: options.hopLimit,
    HttpEndpoint: options.httpEndpoint === "disabled" ? "disabled" : "enabled",
    HttpProtocolIpv6: options.httpProtocolIpv6 === "enabled" ? "enabled" : "disabled",
    InstanceMetadataTags: options.instanceMetadataTags === "enabled" ? "enabled" : "disabled",
  };
}
