import { checkPolicyDocument } from "../../document/check-policy-document.js";
import type { Members } from "../../protocol/members.js";
import type { OperationCall, Operations } from "../../service/operation.js";
import type { InlinePolicy, PolicyHolder } from "../../store/entity.js";
import { formatDocument } from "../entity/format-document.js";
import { countCharacters } from "../entity/policy-size.js";
import { createIamError } from "../error/iam-error.js";
import { findEntity, findModifiable, setEntity } from "../kind/find-entity.js";
import { GROUPS } from "../kind/group.js";
import type { HolderKind } from "../kind/kind.js";
import { readName } from "../kind/read-name.js";
import { ROLES } from "../kind/role.js";
import { USERS } from "../kind/user.js";
import { findPage, type PageInput, sortByName } from "../list/page.js";

/** PutUserPolicy, GetUserPolicy, DeleteUserPolicy, ListUserPolicies, and the same of roles and groups. */
export const inlinePolicyOperations: Operations = {
  ...createInlinePolicyOperations(USERS),
  ...createInlinePolicyOperations(ROLES),
  ...createInlinePolicyOperations(GROUPS),
};

type NameInput = Members & { readonly PolicyName: string };
type PutInput = NameInput & { readonly PolicyDocument: string };

function createInlinePolicyOperations<Row extends PolicyHolder>(kind: HolderKind<Row>): Operations {
  return {
    [`Put${kind.noun}Policy`]: ({ input, account }: OperationCall<PutInput>) => {
      const { PolicyName: policyName, PolicyDocument: document } = input;
      const name = readName(kind, input);
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
      setEntity(account, kind, { ...holder, inlinePolicies });
      return undefined;
    },
    [`Get${kind.noun}Policy`]: ({ input, account }: OperationCall<NameInput>) => {
      const holder = findEntity(account, kind, readName(kind, input));
      const { policyName, document } = findInlinePolicy(holder, kind, input.PolicyName);
      return {
        [kind.member]: kind.nameOf(holder),
        PolicyName: policyName,
        PolicyDocument: formatDocument(document),
      };
    },
    [`Delete${kind.noun}Policy`]: ({ input, account }: OperationCall<NameInput>) => {
      const holder = findModifiable(account, kind, readName(kind, input));
      const policy = findInlinePolicy(holder, kind, input.PolicyName);
      const inlinePolicies = holder.inlinePolicies.filter((other) => other !== policy);
      setEntity(account, kind, { ...holder, inlinePolicies });
      return undefined;
    },
    [`List${kind.noun}Policies`]: ({ input, account }: OperationCall<Members & PageInput>) => {
      const { inlinePolicies } = findEntity(account, kind, readName(kind, input));
      const sorted = sortByName(inlinePolicies, ({ policyName }) => policyName);
      const { items, position } = findPage(sorted, input, ({ policyName }) => policyName);
      return { PolicyNames: items.map(({ policyName }) => policyName), ...position };
    },
  };
}

function findInlinePolicy<Row extends PolicyHolder>(
  holder: Row,
  kind: HolderKind<Row>,
  policyName: string,
): InlinePolicy {
  const policy = holder.inlinePolicies.find((candidate) => candidate.policyName === policyName);
  if (policy !== undefined) return policy;
  throw createIamError("NoSuchEntity", `The ${kind.label} policy with name ${policyName} cannot be found.`);
}
