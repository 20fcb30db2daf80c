import type {
  EntityType,
  GetAccountAuthorizationDetailsRequest,
  GetAccountAuthorizationDetailsResponse,
} from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import type { AccountState } from "../../store/account-state.js";
import { findAwsManagedPolicy } from "../../store/aws-managed-policies.js";
import type { Group, ManagedPolicy, Role, User } from "../../store/entity.js";
import { countAttachments } from "../entity/count-attachments.js";
import {
  formatGroupDetail,
  formatPolicyDetail,
  formatRoleDetail,
  formatUserDetail,
} from "../entity/format-details.js";
import { findPage, sortByName } from "../list/page.js";

/** One row of the account with its kind. */
type Detail =
  | { readonly kind: "User"; readonly id: string; readonly row: User }
  | { readonly kind: "Group"; readonly id: string; readonly row: Group }
  | { readonly kind: "Role"; readonly id: string; readonly row: Role }
  | {
      readonly kind: "LocalManagedPolicy" | "AWSManagedPolicy";
      readonly id: string;
      readonly row: ManagedPolicy;
    };

/** Tells everything about who may do what: users, groups, roles and the policies in use, in pages. */
export const getAccountAuthorizationDetails: Operation<
  GetAccountAuthorizationDetailsRequest,
  GetAccountAuthorizationDetailsResponse
> = ({ input, account, store }) => {
  const { Filter: filter = [] } = input;
  const details = listDetails(account).filter(({ kind }) => filter.length === 0 || filter.includes(kind));
  const { items, position } = findPage(details, input, ({ id }) => id);
  const find = <Row>(format: (detail: Detail) => Row | undefined): Row[] =>
    items.map(format).filter((row) => row !== undefined);
  const answer = {
    UserDetailList: find((item) => (item.kind === "User" ? formatUserDetail(account, item.row) : undefined)),
    GroupDetailList: find((item) =>
      item.kind === "Group" ? formatGroupDetail(account, item.row) : undefined,
    ),
    RoleDetailList: find((item) =>
      item.kind === "Role" ? formatRoleDetail(store, account, item.row) : undefined,
    ),
    Policies: find((item) => (isPolicy(item) ? formatPolicyDetail(account, item.row) : undefined)),
    ...position,
  };
  return answer;
};

function isPolicy(item: Detail): item is Extract<Detail, { readonly row: ManagedPolicy }> {
  return item.kind === "LocalManagedPolicy" || item.kind === "AWSManagedPolicy";
}

/** Of AWS's policies only those that are in use are part of the account. */
function listDetails(account: AccountState): readonly Detail[] {
  const counts = countAttachments(account);
  const used = [...counts.keys()].flatMap((arn) => findAwsManagedPolicy(arn) ?? []);
  const detail = <Kind extends EntityType, Row>(kind: Kind, id: string, row: Row) => ({ kind, id, row });
  return [
    ...sortByName(account.users.values(), ({ userName }) => userName).map((row) =>
      detail("User", row.userId, row),
    ),
    ...sortByName(account.groups.values(), ({ groupName }) => groupName).map((row) =>
      detail("Group", row.groupId, row),
    ),
    ...sortByName(account.roles.values(), ({ roleName }) => roleName).map((row) =>
      detail("Role", row.roleId, row),
    ),
    ...sortByName(account.policies.values(), ({ policyName }) => policyName).map((row) =>
      detail("LocalManagedPolicy", row.policyId, row),
    ),
    ...sortByName(used, ({ policyName }) => policyName).map((row) =>
      detail("AWSManagedPolicy", row.policyId, row),
    ),
  ];
}
