import { timingSafeEqual } from "node:crypto";
import type { AccessKey } from "../store/access-key.js";
import type { AccountState } from "../store/account-state.js";
import { formatFederatedArn, formatIamArn, formatRootArn, formatSessionArn } from "../store/arn.js";
import type { Role, User } from "../store/entity.js";
import type { FederatedSession, RoleSession, UserSession } from "../store/session.js";
import { findAccountOfKey, type Store } from "../store/store.js";
import { keyOf } from "../store/table.js";
import type { Caller, Lifetime } from "./caller.js";
import type { IdentityRefusal, KeyFault } from "./identity-refusal.js";
import type { Signature } from "./signature.js";

/** A key that exists and may be used, with the caller it stands for. */
export interface Credentials {
  readonly account: AccountState;
  readonly secretAccessKey: string;
  readonly caller: Caller;
}

/** Finds the key a request is signed with. Unknown, deleted and inactive keys look the same from outside. */
export function findCredentials(store: Store, signature: Signature): Credentials | IdentityRefusal {
  const { accessKeyId, sessionToken } = signature;
  const account = findAccountOfKey(store, accessKeyId);
  if (account === undefined) return refuse("unknown");
  const session = account.sessions.get(accessKeyId);
  if (session !== undefined) {
    if (sessionToken === undefined) return refuse("token-missing");
    if (!isEqual(sessionToken, session.sessionToken)) return refuse("token-wrong");
    switch (session.type) {
      case "role":
        return findRoleSession(account, session);
      case "user":
        return findUserSession(account, session);
      case "federated":
        return findFederatedSession(account, session);
    }
  }
  const key = account.accessKeys.get(accessKeyId);
  if (key === undefined) return refuse("unknown");
  if (key.status === "Inactive") return refuse("inactive");
  if (sessionToken !== undefined) return refuse("token-unwanted");
  return findLongTerm(account, key);
}

function findLongTerm(account: AccountState, key: AccessKey): Credentials | IdentityRefusal {
  const { accessKeyId, secretAccessKey, userName } = key;
  const user = userName === undefined ? undefined : account.users.get(keyOf(userName));
  if (userName !== undefined && user === undefined) return refuse("principal-deleted");
  return remember(account, key, user, () => ({
    account,
    secretAccessKey,
    caller:
      user === undefined
        ? createRootCaller(account, accessKeyId)
        : createUserCaller(account, accessKeyId, user),
  }));
}

/** What was made of a key or session before. Rows are replaced when they change: the same rows are the same caller. */
const remembered = new WeakMap<
  AccessKey | RoleSession,
  { readonly holder: User | Role | undefined; readonly credentials: Credentials }
>();

function remember(
  account: AccountState,
  row: AccessKey | RoleSession,
  holder: User | Role | undefined,
  create: () => Credentials,
): Credentials {
  const known = remembered.get(row);
  if (known?.holder === holder && known?.credentials.account === account) return known.credentials;
  const credentials = create();
  remembered.set(row, { holder, credentials });
  return credentials;
}

/** A session dies with its role; a role made anew under the same name does not revive it. */
function findRoleSession(account: AccountState, session: RoleSession): Credentials | IdentityRefusal {
  const role = account.roles.get(keyOf(session.roleName));
  if (role?.roleId !== session.roleId) return refuse("principal-deleted");
  return remember(account, session, role, () => ({
    account,
    secretAccessKey: session.secretAccessKey,
    caller: createSessionCaller(account, session, role),
  }));
}

function createSessionCaller({ accountId }: AccountState, session: RoleSession, role: Role): Caller {
  return {
    type: "session",
    accountId,
    arn: formatSessionArn(accountId, role.roleName, session.sessionName),
    userId: `${role.roleId}:${session.sessionName}`,
    accessKeyId: session.accessKeyId,
    roleArn: formatIamArn(accountId, "role", role.path, role.roleName),
    roleName: role.roleName,
    sessionName: session.sessionName,
    ...(session.policy === undefined ? {} : { sessionPolicy: session.policy }),
    sessionPolicyArns: session.policyArns,
    sessionTags: session.tags,
    transitiveTagKeys: session.transitiveTagKeys,
    ...(session.sourceIdentity === undefined ? {} : { sourceIdentity: session.sourceIdentity }),
    ...readLifetime(session),
  };
}

function findUserSession(account: AccountState, session: UserSession): Credentials | IdentityRefusal {
  const { accessKeyId, secretAccessKey, userName, userId } = session;
  const lifetime = readLifetime(session);
  if (userName === undefined) {
    return { account, secretAccessKey, caller: createRootCaller(account, accessKeyId, lifetime) };
  }
  const user = account.users.get(keyOf(userName));
  if (user === undefined || user.userId !== userId) return refuse("principal-deleted");
  return { account, secretAccessKey, caller: createUserCaller(account, accessKeyId, user, lifetime) };
}

/** The session dies with the user who vouched for it. */
function findFederatedSession(
  account: AccountState,
  session: FederatedSession,
): Credentials | IdentityRefusal {
  const { userName, userId, name, policy } = session;
  const { accountId } = account;
  if (userName !== undefined && account.users.get(keyOf(userName))?.userId !== userId)
    return refuse("principal-deleted");
  return {
    account,
    secretAccessKey: session.secretAccessKey,
    caller: {
      type: "federated",
      accountId,
      arn: formatFederatedArn(accountId, name),
      userId: `${accountId}:${name}`,
      accessKeyId: session.accessKeyId,
      name,
      ...(userName === undefined ? {} : { userName }),
      ...(policy === undefined ? {} : { sessionPolicy: policy }),
      sessionPolicyArns: session.policyArns,
      sessionTags: session.tags,
      ...readLifetime(session),
    },
  };
}

function createUserCaller(
  { accountId }: AccountState,
  accessKeyId: string,
  user: User,
  temporary?: Lifetime,
): Caller {
  return {
    type: "user",
    accountId,
    arn: formatIamArn(accountId, "user", user.path, user.userName),
    userId: user.userId,
    userName: user.userName,
    accessKeyId,
    ...(temporary === undefined ? {} : { temporary }),
  };
}

function createRootCaller({ accountId }: AccountState, accessKeyId: string, temporary?: Lifetime): Caller {
  return {
    type: "root",
    accountId,
    arn: formatRootArn(accountId),
    userId: accountId,
    accessKeyId,
    ...(temporary === undefined ? {} : { temporary }),
  };
}

function readLifetime({
  issuedAt,
  expiresAt,
  ...session
}: RoleSession | UserSession | FederatedSession): Lifetime {
  const authenticatedAt = "authenticatedAt" in session ? session.authenticatedAt : undefined;
  return {
    issued: new Date(issuedAt),
    expiration: new Date(expiresAt),
    ...(authenticatedAt === undefined ? {} : { authenticated: new Date(authenticatedAt) }),
  };
}

function refuse(fault: KeyFault): IdentityRefusal {
  return { reason: "unknown-key", fault };
}

function isEqual(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
