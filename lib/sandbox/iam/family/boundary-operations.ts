import type { Members } from "../../protocol/members.js";
import type { OperationCall, Operations } from "../../service/operation.js";
import type { PolicyHolder } from "../../store/entity.js";
import { checkBoundary } from "../entity/permissions-boundary.js";
import { createIamError } from "../error/iam-error.js";
import { findModifiable, setEntity } from "../kind/find-entity.js";
import type { HolderKind } from "../kind/kind.js";
import { readName } from "../kind/read-name.js";
import { ROLES } from "../kind/role.js";
import { USERS } from "../kind/user.js";

/** PutUserPermissionsBoundary, DeleteUserPermissionsBoundary, and the same of roles. */
export const boundaryOperations: Operations = {
  ...createBoundaryOperations(USERS),
  ...createBoundaryOperations(ROLES),
};

interface Limited extends PolicyHolder {
  readonly permissionsBoundaryArn?: string;
}

function createBoundaryOperations<Row extends Limited>(kind: HolderKind<Row>): Operations {
  return {
    [`Put${kind.noun}PermissionsBoundary`]: ({
      input,
      account,
    }: OperationCall<Members & { readonly PermissionsBoundary: string }>) => {
      const holder = findModifiable(account, kind, readName(kind, input));
      checkBoundary(account, input.PermissionsBoundary);
      setEntity(account, kind, { ...holder, permissionsBoundaryArn: input.PermissionsBoundary });
      return undefined;
    },
    [`Delete${kind.noun}PermissionsBoundary`]: ({ input, account }: OperationCall) => {
      const holder = findModifiable(account, kind, readName(kind, input));
      const { permissionsBoundaryArn, ...unlimited } = holder;
      if (permissionsBoundaryArn === undefined) {
        throw createIamError(
          "NoSuchEntity",
          `${kind.noun} ${kind.nameOf(holder)} does not have a permissions boundary.`,
        );
      }
      setEntity(account, kind, unlimited as Row);
      return undefined;
    },
  };
}
