import type { AccountState } from "../../store/account-state.js";
import type { Group, InstanceProfile, PolicyHolder, Role, User } from "../../store/entity.js";
import { keyOf, type Table } from "../../store/table.js";
import { checkModifiable } from "../entity/service-linked-roles.js";
import { createIamError } from "../iam-error.js";

/** A quota: what AWS calls it, and how many there may be. */
export type Quota = readonly [name: string, limit: number];

/** What the operations need to know of a kind of entity. */
export interface EntityKind<Row> {
  readonly quota: Quota;
  readonly findTable: (account: AccountState) => Table<Row>;
  /** AWS's sentence about a name that nobody has. */
  readonly formatMissing: (name: string) => string;
  /** AWS's sentence about a name that somebody has. */
  readonly formatTaken: (name: string) => string;
}

/** A kind of entity that holds policies. */
export interface HolderKind<Row extends PolicyHolder> extends EntityKind<Row> {
  /** `user`, `role` or `group`, as AWS's sentences say it. */
  readonly label: string;
  readonly attachQuota: Quota;
  /** Characters of all inline policies together, white space not counted. */
  readonly inlineQuota: number;
  /** Refuses to change one that belongs to AWS. */
  readonly checkModifiable?: (row: Row) => void;
}

export const USERS: HolderKind<User> = {
  label: "user",
  quota: ["UsersPerAccount", 5000],
  attachQuota: ["PoliciesPerUser", 10],
  inlineQuota: 2048,
  findTable: ({ users }) => users,
  formatMissing: (name) => `The user with name ${name} cannot be found.`,
  formatTaken: (name) => `User with name ${name} already exists.`,
};

export const ROLES: HolderKind<Role> = {
  label: "role",
  quota: ["RolesPerAccount", 1000],
  attachQuota: ["PoliciesPerRole", 10],
  checkModifiable,
  inlineQuota: 10240,
  findTable: ({ roles }) => roles,
  formatMissing: (name) => `The role with name ${name} cannot be found.`,
  formatTaken: (name) => `Role with name ${name} already exists.`,
};

export const GROUPS: HolderKind<Group> = {
  label: "group",
  quota: ["GroupsPerAccount", 300],
  attachQuota: ["PoliciesPerGroup", 10],
  inlineQuota: 5120,
  findTable: ({ groups }) => groups,
  formatMissing: (name) => `The group with name ${name} cannot be found.`,
  formatTaken: (name) => `Group with name ${name} already exists.`,
};

export const INSTANCE_PROFILES: EntityKind<InstanceProfile> = {
  quota: ["InstanceProfilesPerAccount", 1000],
  findTable: ({ instanceProfiles }) => instanceProfiles,
  formatMissing: (name) => `Instance Profile ${name} cannot be found.`,
  formatTaken: (name) => `Instance Profile ${name} already exists.`,
};

/** The entity of a name, written in any case. Throws `NoSuchEntity`. */
export function findEntity<Row>(account: AccountState, kind: EntityKind<Row>, name: string): Row {
  const entity = kind.findTable(account).get(keyOf(name));
  if (entity === undefined) throw createIamError("NoSuchEntity", kind.formatMissing(name));
  return entity;
}

/** A user, group or role whose policies the account may change. */
export function findModifiable<Row extends PolicyHolder>(
  account: AccountState,
  kind: HolderKind<Row>,
  name: string,
): Row {
  const holder = findEntity(account, kind, name);
  kind.checkModifiable?.(holder);
  return holder;
}

/** Refuses a name that is taken, in whatever case, and one entity too many. */
export function checkNewEntity<Row>(account: AccountState, kind: EntityKind<Row>, name: string): void {
  const table = kind.findTable(account);
  if (table.has(keyOf(name))) throw createIamError("EntityAlreadyExists", kind.formatTaken(name));
  checkQuota(kind.quota, table.size + 1);
}

/** Refuses more than a quota allows. */
export function checkQuota([name, limit]: Quota, count: number): void {
  if (count > limit) throw createIamError("LimitExceeded", `Cannot exceed quota for ${name}: ${limit}`);
}
