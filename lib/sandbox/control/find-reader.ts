import { formatQueryRefusal } from "../identity/format-query-refusal.js";
import { verifyCaller } from "../identity/identify-caller.js";
import type { SignedService } from "../identity/signed-service.js";
import { AwsError } from "../protocol/aws-error.js";
import { findHeader, type HttpRequest } from "../protocol/http-request.js";
import { isToken } from "../world/token.js";
import type { World } from "../world/world.js";
import type { Access } from "./route.js";

/** Requests to the control interface are signed as those to STS are, over another path. */
const CONTROL: SignedService = { name: "sts", formatIdentityRefusal: formatQueryRefusal };

/** For whom a request to the control interface is answered. */
export interface Reader {
  /** The only account that may be told about; undefined for the controlling side. */
  readonly ownAccountId?: string;
}

/** Says for whom a request is answered. Throws for whoever has no right to the route. */
export function findReader(world: World, request: HttpRequest, access: Access): Reader {
  const [scheme, given] = (findHeader(request, "authorization") ?? "").split(" ");
  if (scheme === "Bearer" && given !== undefined) {
    if (access !== "wait" && isToken(given, world.controlToken)) return {};
    if (access === "wait" && isToken(given, world.waitToken)) return {};
  } else if (access === "account") {
    // Its path is signed too: nobody can use it to call AWS, nor a call to AWS to read this.
    return { ownAccountId: verifyCaller(request, CONTROL, world.store, world.clock).account.accountId };
  }
  throw new AwsError("AccessDenied", "The control interface is not for the holder of this request.", 403);
}
