import { findHeader, type HttpRequest } from "./protocol/http-request.js";
import type { Service } from "./service/service.js";

/**
 * The service a request is for. On AWS the host says it; here all share one, and the signature's scope says it,
 * or for a request without one the version of the interface. The name of a service that is not offered is given as it is.
 */
export function findService(
  services: readonly Service[],
  request: HttpRequest,
  parameters: URLSearchParams,
): Service | { readonly other: string } {
  const credential =
    /Credential=([^,\s]+)/.exec(findHeader(request, "authorization") ?? "")?.[1] ??
    parameters.get("X-Amz-Credential") ??
    "";
  const scoped = credential.split("/")[3];
  const known = services.find(({ name }) => name === scoped);
  if (known !== undefined) return known;
  const version = parameters.get("Version");
  const [first] = services;
  if (scoped || first === undefined) return { other: scoped ?? "" };
  return services.find((service) => service.version === version) ?? first;
}
