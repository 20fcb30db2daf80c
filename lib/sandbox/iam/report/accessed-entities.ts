import { findHeld } from "../../authorization/find-policies.js";
import type { NamedPolicy } from "../../policy/decision.js";
import type { AccountState } from "../../store/account-state.js";
import { formatIamArn } from "../../store/arn.js";
import type { PolicyHolder } from "../../store/entity.js";
import { findDefaultDocument, findManagedPolicy } from "../../store/managed-policy.js";
import { keyOf } from "../../store/table.js";
import { createIamError } from "../error/iam-error.js";

/** A user or role that may have used a service. */
interface AccessEntity {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  readonly path: string;
  readonly type: "USER" | "ROLE";
}

/** What a question about accesses is about: whose accesses count, and which policies grant them. */
export interface AccessSubject {
  readonly entities: readonly AccessEntity[];
  readonly policies: readonly NamedPolicy[];
}

/** The user, group, role or policy of an ARN. Throws `NoSuchEntity`. */
export function findAccessSubject(account: AccountState, arn: string): AccessSubject {
  const policy = arn.includes(":policy/") ? findManagedPolicy(account, arn) : undefined;
  if (policy !== undefined) {
    const document = findDefaultDocument(policy) ?? "";
    const holders = listEntities(account).filter(({ holder }) => holder.attachedPolicyArns.includes(arn));
    return { entities: holders.map(({ entity }) => entity), policies: [{ name: arn, document }] };
  }
  const own = listEntities(account).find(({ entity }) => entity.arn === arn);
  if (own !== undefined) {
    const user = own.entity.type === "USER" ? account.users.get(keyOf(own.entity.name)) : undefined;
    const groups = (user?.groupNames ?? []).map((name) => account.groups.get(keyOf(name)));
    const policies = [own.holder, ...groups].flatMap((holder) => findHeld(account, holder));
    return { entities: [own.entity], policies };
  }
  for (const group of account.groups.values()) {
    if (formatIamArn(account.accountId, "group", group.path, group.groupName) !== arn) continue;
    const names = [...account.users.values()].filter(({ groupNames }) =>
      groupNames.includes(group.groupName),
    );
    const ids = new Set(names.map(({ userId }) => userId));
    return {
      entities: listEntities(account)
        .map(({ entity }) => entity)
        .filter(({ id }) => ids.has(id)),
      policies: findHeld(account, group),
    };
  }
  throw createIamError("NoSuchEntity", `ARN ${arn} cannot be found.`);
}

function listEntities(account: AccountState): readonly {
  readonly entity: AccessEntity;
  readonly holder: PolicyHolder;
}[] {
  const { accountId, users, roles } = account;
  return [
    ...[...users.values()].map((user) => ({
      holder: user,
      entity: {
        id: user.userId,
        arn: formatIamArn(accountId, "user", user.path, user.userName),
        name: user.userName,
        path: user.path,
        type: "USER" as const,
      },
    })),
    ...[...roles.values()].map((role) => ({
      holder: role,
      entity: {
        id: role.roleId,
        arn: formatIamArn(accountId, "role", role.path, role.roleName),
        name: role.roleName,
        path: role.path,
        type: "ROLE" as const,
      },
    })),
  ];
}
