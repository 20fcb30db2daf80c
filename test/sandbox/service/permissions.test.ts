import assert from "node:assert/strict";
import { createUser } from "../../../lib/sandbox/iam/operation/create-user.js";
import { AwsError } from "../../../lib/sandbox/protocol/aws-error.js";
import { SERVICES } from "../../../lib/sandbox/services.js";
import { type Change, watchAccount } from "../../../lib/sandbox/store/watch-account.js";
import { createWorld, type World } from "../world.js";

/** What requests name: nothing, or something of every kind, there or not. */
const INPUTS: readonly Readonly<Record<string, unknown>>[] = [
  {},
  {
    UserName: "alice",
    RoleName: "nobody",
    GroupName: "default",
    PolicyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess",
    RoleArn: "arn:aws:iam::123456789012:role/nobody",
    Tags: [{ Key: "Owner", Value: "alice" }],
    Resources: ["i-0123456789abcdef0"],
    InstanceId: "i-0123456789abcdef0",
    ImageId: "ami-0123456789abcdef0",
    MinCount: 1,
    MaxCount: 1,
  },
];

describe("Service.findPermissions()", () => {
  let world: World;
  before(async () => {
    world = await createWorld();
    await world.call(createUser, { UserName: "alice" });
  });

  for (const service of SERVICES) {
    it(`changes nothing of an account, whatever of ${service.name} is asked for`, async () => {
      const changes: Change[] = [];
      const account = watchAccount(world.account, (change) => changes.push(change));
      let asked = 0;
      for (const operation of Object.keys(service.readModel().operations)) {
        for (const input of INPUTS) {
          const facts = { caller: world.user("alice"), account, store: world.store, now: world.clock.now() };
          await service
            .findPermissions({ ...facts, operation, input, region: "eu-west-1" })
            .catch((error: unknown) => assert.ok(error instanceof AwsError, String(error)));
          asked += 1;
        }
      }
      assert.ok(asked >= 20);
      assert.deepEqual(changes, []);
    });
  }
});
