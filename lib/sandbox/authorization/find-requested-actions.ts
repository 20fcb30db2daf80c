import { findEc2Actions } from "../policy/find-ec2-actions.js";
import { findIamActions } from "../policy/find-iam-actions.js";
import { findStsActions } from "../sts/permission/find-sts-actions.js";
import { readActionResources } from "./read-action.js";
import type { AuthorizationCall, RequestedAction } from "./requested-action.js";

/** Every permission a request needs, in the order in which AWS asks for them. */
export async function findRequestedActions(call: AuthorizationCall): Promise<readonly RequestedAction[]> {
  const requested: RequestedAction[] = [];
  for (const one of await findServiceActions(call)) {
    const isUnlisted = (await readActionResources(one.action)) === undefined;
    requested.push(isUnlisted ? { ...one, isUnlisted } : one);
  }
  return requested;
}

function findServiceActions(call: AuthorizationCall): Promise<readonly RequestedAction[]> {
  switch (call.service) {
    case "iam":
      return findIamActions(call);
    case "sts":
      return findStsActions(call);
    case "ec2":
      return findEc2Actions(call);
  }
}
