import { formatIamArn } from "../../store/arn.js";
import type { User } from "../../store/entity.js";
import type { HolderKind, ListedKind, TaggedKind } from "./kind.js";

/** Users. */
export const USERS: HolderKind<User> & TaggedKind<User> & ListedKind<User> = {
  type: "user",
  noun: "User",
  label: "user",
  creation: "CreateUser",
  member: "UserName",
  isNamedByArn: false,
  quota: ["UsersPerAccount", 5000],
  attachQuota: ["PoliciesPerUser", 10],
  inlineQuota: 2048,
  tagKeys: "any-case",
  list: { operation: "ListUsers", member: "Users" },
  findTable: ({ users }) => users,
  nameOf: ({ userName }) => userName,
  formatArn: ({ accountId }, { path, userName }) => formatIamArn(accountId, "user", path, userName),
  formatMissing: (name) => `The user with name ${name} cannot be found.`,
  formatTaken: (name) => `User with name ${name} already exists.`,
  formatListed: (user, { accessKeys }) => ({
    ...user,
    accessKeys: [...accessKeys.values()]
      .filter(({ userName }) => userName === user.userName)
      .map(({ accessKeyId, status }) => ({ accessKeyId, status })),
  }),
};
