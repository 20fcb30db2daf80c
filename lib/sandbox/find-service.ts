import { findHeader, type HttpRequest } from "./server/request.js";
import type { Service } from "./service/operation.js";

const SERVICES: readonly Service[] = ["iam", "sts", "ec2"];
const VERSIONS: Readonly<Record<string, Service>> = {
  "2010-05-08": "iam",
  "2011-06-15": "sts",
  "2016-11-15": "ec2",
};

/**
 * The service a request is for. On AWS the host says it; here all share one, and the signature's scope says it,
 * or for a request without one the version of the interface. The name of a service that is not offered is given as it is.
 */
export function findService(
  request: HttpRequest,
  parameters: URLSearchParams,
): Service | { readonly other: string } {
  const credential =
    /Credential=([^,\s]+)/.exec(findHeader(request, "authorization") ?? "")?.[1] ??
    parameters.get("X-Amz-Credential") ??
    "";
  const scoped = credential.split("/")[3];
  const known = SERVICES.find((service) => service === scoped);
  if (known !== undefined) return known;
  if (scoped) return { other: scoped };
  return VERSIONS[parameters.get("Version") ?? ""] ?? "iam";
}
