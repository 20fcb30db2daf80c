import type { AccountState } from "../../store/account-state.js";
import type { PolicyHolder } from "../../store/entity.js";
import { findManagedPolicy } from "../../store/managed-policy.js";
import { keyOf } from "../../store/table.js";
import { createIamError } from "../iam-error.js";
import { checkQuota, findEntity, findModifiable, type HolderKind } from "../kind/entity-kind.js";
import { findPage, type PageInput, sortByName } from "../page.js";

const POLICY_ARN = /^arn:[^:]+:iam::[^:]+:policy\/.+$/;
/** Policies under it are for service-linked roles alone, which get theirs when they are made. */
const SERVICE_ROLE_PATH = "/aws-service-role/";

/** Attaches a managed policy to a user, role or group. Attaching it again changes nothing. */
export function attachPolicy<Row extends PolicyHolder>(
  account: AccountState,
  kind: HolderKind<Row>,
  name: string,
  arn: string,
): void {
  checkArn(arn);
  const holder = findModifiable(account, kind, name);
  const policy = findManagedPolicy(account, arn);
  if (policy === undefined) {
    throw createIamError("NoSuchEntity", `Policy ${arn} does not exist or is not attachable.`);
  }
  if (policy.path === SERVICE_ROLE_PATH) {
    throw createIamError("PolicyNotAttachable", "Cannot attach a Service Role Policy to a Customer Role.");
  }
  if (holder.attachedPolicyArns.includes(arn)) return;
  checkQuota(kind.attachQuota, holder.attachedPolicyArns.length + 1);
  const attachedPolicyArns = [...holder.attachedPolicyArns, arn];
  kind.findTable(account).set(keyOf(name), { ...holder, attachedPolicyArns });
}

/** Detaches a managed policy. One that is not attached is not found. */
export function detachPolicy<Row extends PolicyHolder>(
  account: AccountState,
  kind: HolderKind<Row>,
  name: string,
  arn: string,
): void {
  checkArn(arn);
  const holder = findModifiable(account, kind, name);
  if (!holder.attachedPolicyArns.includes(arn)) {
    throw createIamError("NoSuchEntity", `Policy ${arn} was not found.`);
  }
  const attachedPolicyArns = holder.attachedPolicyArns.filter((attached) => attached !== arn);
  kind.findTable(account).set(keyOf(name), { ...holder, attachedPolicyArns });
}

/** The managed policies of a user, role or group under a path, in pages. */
export function listAttachedPolicies<Row extends PolicyHolder>(
  account: AccountState,
  kind: HolderKind<Row>,
  name: string,
  input: PageInput & { readonly PathPrefix?: string | undefined },
) {
  const policies = findEntity(account, kind, name)
    .attachedPolicyArns.map((arn) => findManagedPolicy(account, arn))
    .filter((policy) => policy !== undefined)
    .filter(({ path }) => path.startsWith(input.PathPrefix ?? "/"));
  const sorted = sortByName(policies, ({ policyName }) => policyName);
  const { items, position } = findPage(sorted, input, ({ policyName }) => policyName);
  return {
    AttachedPolicies: items.map(({ policyName, arn }) => ({ PolicyName: policyName, PolicyArn: arn })),
    ...position,
  };
}

function checkArn(arn: string): void {
  if (!POLICY_ARN.test(arn)) throw createIamError("ValidationError", `ARN ${arn} is not valid.`);
}
