import assert from "node:assert/strict";
import { SERVICES } from "../../../lib/sandbox/services.js";
import { type Change, listTables, watchAccount } from "../../../lib/sandbox/store/watch-account.js";
import { createEmptyAccount } from "../../../lib/sandbox/world/create-empty-account.js";

const user = (userName: string) => ({
  userName,
  userId: userName,
  path: "/",
  createdAt: 0,
  tags: [],
  groupNames: [],
  attachedPolicyArns: [],
  inlinePolicies: [],
});

describe("watchAccount()", () => {
  it("tells what comes, is replaced and goes, and nothing that stays", () => {
    const [alice, bob, other] = [user("alice"), user("bob"), user("alice")];
    const made = createEmptyAccount(SERVICES, "123456789012", 0);
    made.users.set("alice", alice);
    const told: (readonly unknown[])[] = [];
    const tell = ({ accountId, table, key, before, after }: Change) =>
      told.push([accountId, table, key, before, after]);
    const account = watchAccount(made, tell);
    account.users.set("bob", bob);
    account.users.set("alice", other);
    account.users.set("alice", other);
    account.users.delete("bob");
    account.users.delete("bob");
    account.users.clear();
    assert.deepEqual(told, [
      ["123456789012", "users", "bob", undefined, bob],
      ["123456789012", "users", "alice", alice, other],
      ["123456789012", "users", "bob", bob, undefined],
      ["123456789012", "users", "alice", other, undefined],
    ]);
  });

  it("watches every table there is", () => {
    const account = createEmptyAccount(SERVICES, "123456789012", 0);
    const { accountId: _, createdAt: __, ...tables } = account;
    assert.deepEqual(listTables(account), Object.keys(tables));
  });
});
