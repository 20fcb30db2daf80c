import { checkPolicyDocument } from "../../document/check-policy-document.js";
import type { AccountState } from "../../store/account-state.js";
import type { PolicyHolder } from "../../store/entity.js";
import { keyOf } from "../../store/table.js";
import { formatDocument } from "../entity/format-document.js";
import { countCharacters } from "../entity/policy-size.js";
import { createIamError } from "../iam-error.js";
import { findEntity, findModifiable, type HolderKind } from "../kind/entity-kind.js";
import { findPage, type PageInput, sortByName } from "../page.js";

/** Puts an inline policy into a user, role or group, in the place of one of the same name. */
export function putInlinePolicy<Row extends PolicyHolder>(
  account: AccountState,
  kind: HolderKind<Row>,
  name: string,
  policyName: string,
  document: string,
): void {
  const holder = findModifiable(account, kind, name);
  checkPolicyDocument(document, "inline");
  const others = holder.inlinePolicies.filter((policy) => policy.policyName !== policyName);
  const inlinePolicies = [...others, { policyName, document }];
  const size = inlinePolicies.reduce((sum, policy) => sum + countCharacters(policy.document), 0);
  if (size > kind.inlineQuota) {
    throw createIamError(
      "LimitExceeded",
      `Maximum policy size of ${kind.inlineQuota} bytes exceeded for ${kind.label} ${name}`,
    );
  }
  kind.findTable(account).set(keyOf(name), { ...holder, inlinePolicies });
}

/** An inline policy's name and document. */
export function getInlinePolicy<Row extends PolicyHolder>(
  account: AccountState,
  kind: HolderKind<Row>,
  name: string,
  policyName: string,
) {
  const policy = findInlinePolicy(findEntity(account, kind, name), kind, policyName);
  return { PolicyName: policy.policyName, PolicyDocument: formatDocument(policy.document) };
}

/** Takes an inline policy away. */
export function deleteInlinePolicy<Row extends PolicyHolder>(
  account: AccountState,
  kind: HolderKind<Row>,
  name: string,
  policyName: string,
): void {
  const holder = findModifiable(account, kind, name);
  const policy = findInlinePolicy(holder, kind, policyName);
  const inlinePolicies = holder.inlinePolicies.filter((other) => other !== policy);
  kind.findTable(account).set(keyOf(name), { ...holder, inlinePolicies });
}

/** The names of the inline policies, in pages. */
export function listInlinePolicies<Row extends PolicyHolder>(
  account: AccountState,
  kind: HolderKind<Row>,
  name: string,
  input: PageInput,
) {
  const names = findEntity(account, kind, name).inlinePolicies.map(({ policyName }) => policyName);
  const sorted = sortByName(names, (policyName) => policyName);
  const { items, position } = findPage(sorted, input, (policyName) => policyName);
  return { PolicyNames: [...items], ...position };
}

function findInlinePolicy<Row extends PolicyHolder>(holder: Row, kind: HolderKind<Row>, policyName: string) {
  const policy = holder.inlinePolicies.find((candidate) => candidate.policyName === policyName);
  if (policy !== undefined) return policy;
  throw createIamError("NoSuchEntity", `The ${kind.label} policy with name ${policyName} cannot be found.`);
}
