import type { Members } from "../../protocol/members.js";
import type { OperationCall, Operations } from "../../service/operation.js";
import { formatGroup } from "../entity/format-group.js";
import { formatListedInstanceProfile } from "../entity/format-instance-profile.js";
import { formatListedRole } from "../entity/format-role.js";
import { formatServerCertificate } from "../entity/format-server-certificate.js";
import { formatListedUser } from "../entity/format-user.js";
import { GROUPS } from "../kind/group.js";
import { INSTANCE_PROFILES } from "../kind/instance-profile.js";
import type { ListedKind } from "../kind/kind.js";
import { ROLES } from "../kind/role.js";
import { SERVER_CERTIFICATES } from "../kind/server-certificate.js";
import { USERS } from "../kind/user.js";
import { findPage, type PageInput, sortByName } from "../list/page.js";

/** ListUsers, and the same of everything that is listed under a path and nothing else. */
export const pathOperations: Operations = {
  ...createPathOperation(USERS, ({ account }, user) => formatListedUser(account, user)),
  ...createPathOperation(GROUPS, ({ account }, group) => formatGroup(account, group)),
  ...createPathOperation(ROLES, ({ account, store }, role) => formatListedRole(store, account, role)),
  ...createPathOperation(INSTANCE_PROFILES, ({ account, store }, profile) =>
    formatListedInstanceProfile(store, account, profile),
  ),
  ...createPathOperation(SERVER_CERTIFICATES, ({ account }, certificate) =>
    formatServerCertificate(account, certificate),
  ),
};

type PathCall = OperationCall<Members & PageInput & { readonly PathPrefix?: string }>;

function createPathOperation<Row extends { readonly path: string }>(
  kind: ListedKind<Row>,
  format: (call: PathCall, row: Row) => object,
): Operations {
  return {
    [kind.list.operation]: (call: PathCall) => {
      const { PathPrefix: prefix = "/" } = call.input;
      const rows = [...kind.findTable(call.account).values()].filter(({ path }) => path.startsWith(prefix));
      const sorted = sortByName(rows, (row) => kind.nameOf(row));
      const { items, position } = findPage(sorted, call.input, (row) => kind.nameOf(row));
      return { [kind.list.member]: items.map((row) => format(call, row)), ...position };
    },
  };
}
