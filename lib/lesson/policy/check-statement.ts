import { SeigoError } from "../../message/error.js";
import { checkAction } from "./check-action.js";
import type { OneOrMany, Statement } from "./statement.js";

/** Checks what AWS would refuse in a statement, and what it would accept although it can never match. */
export async function checkStatement(statement: Statement): Promise<void> {
  if (statement.Effect !== "Allow" && statement.Effect !== "Deny") {
    throw new SeigoError('Cannot make the policy: Effect is "{effect}".', {
      values: { effect: String(statement.Effect) },
      next: "Use Allow or Deny.",
    });
  }
  if ((statement.Resource === undefined) === (statement.Principal === undefined)) {
    throw new SeigoError("Cannot make the policy: a statement needs either Resource or Principal.", {
      next: "Write Resource in a policy for an identity, Principal in a trust policy.",
    });
  }
  for (const [kind, value] of Object.entries(statement.Principal ?? {})) checkPrincipal(kind, value);
  for (const resource of toList(statement.Resource ?? [])) checkResource(resource);
  for (const action of toList(statement.Action)) await checkAction(action);
}

function checkPrincipal(kind: string, value: OneOrMany | undefined): void {
  if (value !== undefined && value.length > 0) return;
  throw new SeigoError("Cannot make the policy: the principal {kind} has no value.", {
    values: { kind },
    next: "Check the answer the value comes from.",
  });
}

function checkResource(resource: string): void {
  if (resource === "*" || /^arn:[^:]+:[^:]*:[^:]*:[^:]*:.+$/.test(resource)) return;
  throw new SeigoError('Cannot make the policy: the resource "{resource}" is not an ARN.', {
    values: { resource },
    next: "Write an ARN such as arn:aws:iam::123456789012:user/testuser, or * for every resource.",
  });
}

function toList(value: OneOrMany): readonly string[] {
  return typeof value === "string" ? [value] : value;
}
