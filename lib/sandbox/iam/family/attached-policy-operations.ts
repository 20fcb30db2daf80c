import type { Members } from "../../protocol/members.js";
import type { OperationCall, Operations } from "../../service/operation.js";
import type { PolicyHolder } from "../../store/entity.js";
import { findManagedPolicy } from "../../store/managed-policy.js";
import { createIamError } from "../error/iam-error.js";
import { checkQuota, findEntity, findModifiable, setEntity } from "../kind/find-entity.js";
import { GROUPS } from "../kind/group.js";
import type { HolderKind } from "../kind/kind.js";
import { readName } from "../kind/read-name.js";
import { ROLES } from "../kind/role.js";
import { USERS } from "../kind/user.js";
import { findPage, type PageInput, sortByName } from "../list/page.js";

const POLICY_ARN = /^arn:[^:]+:iam::[^:]+:policy\/.+$/;
/** Policies under it are for service-linked roles alone, which get theirs when they are made. */
const SERVICE_ROLE_PATH = "/aws-service-role/";

/** AttachUserPolicy, DetachUserPolicy, ListAttachedUserPolicies, and the same of roles and groups. */
export const attachedPolicyOperations: Operations = {
  ...createAttachedPolicyOperations(USERS),
  ...createAttachedPolicyOperations(ROLES),
  ...createAttachedPolicyOperations(GROUPS),
};

type PolicyInput = Members & { readonly PolicyArn: string };
type ListInput = Members & PageInput & { readonly PathPrefix?: string };

function createAttachedPolicyOperations<Row extends PolicyHolder>(kind: HolderKind<Row>): Operations {
  return {
    /** Attaching what is attached changes nothing, and is no error. */
    [`Attach${kind.noun}Policy`]: ({ input, account }: OperationCall<PolicyInput>) => {
      const { PolicyArn: arn } = input;
      checkArn(arn);
      const holder = findModifiable(account, kind, readName(kind, input));
      const policy = findManagedPolicy(account, arn);
      if (policy === undefined) {
        throw createIamError("NoSuchEntity", `Policy ${arn} does not exist or is not attachable.`);
      }
      if (policy.path === SERVICE_ROLE_PATH) {
        throw createIamError(
          "PolicyNotAttachable",
          "Cannot attach a Service Role Policy to a Customer Role.",
        );
      }
      if (holder.attachedPolicyArns.includes(arn)) return undefined;
      checkQuota(kind.attachQuota, holder.attachedPolicyArns.length + 1);
      setEntity(account, kind, { ...holder, attachedPolicyArns: [...holder.attachedPolicyArns, arn] });
      return undefined;
    },
    [`Detach${kind.noun}Policy`]: ({ input, account }: OperationCall<PolicyInput>) => {
      const { PolicyArn: arn } = input;
      checkArn(arn);
      const holder = findModifiable(account, kind, readName(kind, input));
      if (!holder.attachedPolicyArns.includes(arn)) {
        throw createIamError("NoSuchEntity", `Policy ${arn} was not found.`);
      }
      const attachedPolicyArns = holder.attachedPolicyArns.filter((attached) => attached !== arn);
      setEntity(account, kind, { ...holder, attachedPolicyArns });
      return undefined;
    },
    [`ListAttached${kind.noun}Policies`]: ({ input, account }: OperationCall<ListInput>) => {
      const policies = findEntity(account, kind, readName(kind, input))
        .attachedPolicyArns.map((arn) => findManagedPolicy(account, arn))
        .filter((policy) => policy !== undefined)
        .filter(({ path }) => path.startsWith(input.PathPrefix ?? "/"));
      const sorted = sortByName(policies, ({ policyName }) => policyName);
      const { items, position } = findPage(sorted, input, ({ policyName }) => policyName);
      return {
        AttachedPolicies: items.map(({ policyName, arn }) => ({ PolicyName: policyName, PolicyArn: arn })),
        ...position,
      };
    },
  };
}

function checkArn(arn: string): void {
  if (!POLICY_ARN.test(arn)) throw createIamError("ValidationError", `ARN ${arn} is not valid.`);
}
