import { type JsonObject, listOf } from "./json.js";
import { createMalformed } from "./malformed.js";

const PARTITIONS = /^(aws|aws-cn|aws-us-gov|aws-iso|aws-iso-[bef]|aws-eusc|\*)$/;
const IAM_PATHS = [
  "user/",
  "federated-user/",
  "role/",
  "group/",
  "instance-profile/",
  "mfa/",
  "server-certificate/",
  "policy/",
  "sms-mfa/",
  "saml-provider/",
  "oidc-provider/",
  "report/",
  "access-report/",
];
const ARN_PARTS = 6;

/** Refuses a statement with a resource that is neither `*` nor a possible ARN. */
export function checkResources(statement: JsonObject): void {
  for (const resource of listOf(statement["Resource"] ?? statement["NotResource"])) checkResource(resource);
}

function checkResource(resource: string): void {
  if (resource === "*") return;
  const parts = resource.split(":");
  const [, partition, service, region, , ...rest] = parts;
  if (partition === undefined) {
    throw createMalformed(`Resource ${resource} must be in ARN format or "*".`);
  }
  if (!PARTITIONS.test(partition)) {
    const missing = Array<string>(Math.max(0, ARN_PARTS - parts.length)).fill("*");
    const arn = ["arn", ...parts.slice(1), ...missing].join(":");
    throw createMalformed(`Partition "${partition}" is not valid for resource "${arn}".`);
  }
  if (service === undefined || /[*?]/.test(service)) {
    throw createMalformed("Resource vendor must be fully qualified and cannot contain regexes.");
  }
  if (service === "iam") checkIamResource(resource, region, rest);
  if (service === "s3" && region !== undefined && region !== "" && rest.length > 0) {
    throw createMalformed(`Resource ${resource} can not contain region information.`);
  }
}

function checkIamResource(resource: string, region: string | undefined, rest: readonly string[]): void {
  if (region !== undefined && region !== "" && region !== "*") {
    throw createMalformed(`IAM resource ${resource} cannot contain region information.`);
  }
  if (rest.length === 0) return;
  const path = rest.join(":");
  const isPattern = /^[^/]*[*?]/.test(path);
  if (isPattern || IAM_PATHS.some((start) => path.startsWith(start))) return;
  throw createMalformed(`IAM resource path must either be "*" or start with ${IAM_PATHS.join(", ")}.`);
}
