import { AwsError } from "../protocol/aws-error.js";
import type { Service } from "./service.js";

/** The caller may do it, but it is not carried out here: the answer says what is. */
export function createNotImplemented({ name: service, operations }: Service, name: string): AwsError {
  const known = Object.keys(operations).sort().join(", ");
  const text = `The local account authorizes ${service}:${name} but does not carry it out. It carries out: ${known}.`;
  return new AwsError("NotImplemented", text, 501);
}
