import assert from "node:assert/strict";
import { authorize } from "../../../../lib/sandbox/authorization/authorize.js";
import { iamOperations } from "../../../../lib/sandbox/iam/generated/operations.js";
import { createUser } from "../../../../lib/sandbox/iam/operation/create-user.js";
import { type Change, listTables, watchAccount } from "../../../../lib/sandbox/store/watch-account.js";
import { createRequest } from "../../identity/sign-request.js";
import { services } from "../../services.js";
import { createWorld, type World } from "../../world.js";
import { allow, launch } from "./ec2-permissions.js";

/** What is asked for in a region in which nothing has been carried out, and whether it is allowed. */
const ROWS: readonly (readonly [operation: string, input: object, who: "admin" | "alice"])[] = [
  ["RunInstances", launch(), "alice"],
  ["RunInstances", launch(), "admin"],
  ["CreateSecurityGroup", { GroupName: "web", Description: "web" }, "alice"],
  ["DeleteSecurityGroup", { GroupName: "default" }, "alice"],
  ["DeleteSecurityGroup", { GroupName: "default" }, "admin"],
  ["DescribeVpcs", {}, "alice"],
  ["DescribeInstanceAttribute", { InstanceId: "i-0123456789abcdef0", Attribute: "userData" }, "alice"],
];

describe("findEc2Actions()", () => {
  let world: World;

  beforeEach(async () => {
    world = await createWorld();
    await world.call(createUser, { UserName: "alice" });
    const PolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: [allow("ec2:*")] });
    await world.call(iamOperations.PutUserPolicy, { UserName: "admin", PolicyName: "own", PolicyDocument });
  });

  for (const [operation, input, who] of ROWS) {
    it(`changes nothing of the account when ${who} asks for ${operation} ${JSON.stringify(input)}`, async () => {
      const changes: Change[] = [];
      const account = watchAccount(world.account, (change) => changes.push(change));
      const before = new Map(listTables(account).map((name) => [name, [...account[name]].flat()]));
      await authorize({
        service: services.ec2,
        operation,
        input: { ...input },
        caller: world.user(who),
        account,
        store: world.store,
        region: "eu-west-1",
        request: createRequest({}),
        now: world.clock.now(),
        wording: "today",
      }).then(
        () => assert.equal(who, "admin"),
        ({ code }) => assert.deepEqual([who, code], ["alice", "UnauthorizedOperation"]),
      );
      assert.ok(before.size > 10);
      for (const [name, rows] of before) {
        const now = [...account[name]].flat();
        assert.ok(now.length === rows.length && now.every((one, place) => one === rows[place]), name);
      }
      assert.deepEqual(changes, []);
    });
  }
});
