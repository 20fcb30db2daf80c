import assert from "node:assert/strict";
import { addAccount } from "../world.js";
import {
  checkAnswers,
  checkRefusals,
  currentWorld,
  DOCUMENT,
  END,
  missing,
  POLICY_ARN,
  ROOT,
  run,
  taken,
  useIamWorld,
} from "./iam-world.js";

describe("IAM's operations on the account", () => {
  useIamWorld();

  checkAnswers([
    ["that the account has no alias", [["ListAccountAliases"]], () => ({ AccountAliases: [], ...END })],
    [
      "the account's last alias",
      [
        ["CreateAccountAlias", { AccountAlias: "one" }],
        ["CreateAccountAlias", { AccountAlias: "two" }],
        ["ListAccountAliases"],
      ],
      () => ({ AccountAliases: ["two"], ...END }),
    ],
    [
      "that the alias is gone",
      [
        ["CreateAccountAlias", { AccountAlias: "one" }],
        ["DeleteAccountAlias", { AccountAlias: "one" }],
        ["ListAccountAliases"],
      ],
      () => ({ AccountAliases: [], ...END }),
    ],
  ]);

  checkRefusals([
    [
      "an alias that is taken",
      [
        ["CreateAccountAlias", { AccountAlias: "one" }],
        ["CreateAccountAlias", { AccountAlias: "one" }],
      ],
      taken("The account alias one already exists."),
    ],
    [
      "to take away an alias that the account does not have",
      [["DeleteAccountAlias", { AccountAlias: "one" }]],
      missing("The account alias one cannot be found."),
    ],
  ]);

  it("refuses an alias that another account has", async () => {
    addAccount(currentWorld(), "210987654321").aliases.set("one", { alias: "one" });
    await assert.rejects(run("CreateAccountAlias", { AccountAlias: "one" }), { code: "EntityAlreadyExists" });
  });

  it("gives the tokens of the version that it is told to", async () => {
    const version = async () =>
      ((await run("GetAccountSummary"))["SummaryMap"] as Record<string, number>)[
        "GlobalEndpointTokenVersion"
      ];
    assert.equal(await version(), 1);
    const choose = (GlobalEndpointTokenVersion: string) =>
      run("SetSecurityTokenServicePreferences", { GlobalEndpointTokenVersion });
    assert.deepEqual(await choose("v2Token"), {});
    assert.equal(await version(), 2);
    await choose("v1Token");
    assert.equal(await version(), 1);
  });

  it("counts what is in the account", async () => {
    const summary = async () => (await run("GetAccountSummary"))["SummaryMap"] as Record<string, number>;
    const first = await summary();
    assert.deepEqual(
      [first["Users"], first["Roles"], first["Policies"], first["PolicyVersionsInUse"], first["Groups"]],
      [2, 1, 1, 1, 0],
    );
    assert.deepEqual([first["AccountAccessKeysPresent"], first["UsersQuota"]], [0, 5000]);
    await run("CreatePolicyVersion", { PolicyArn: POLICY_ARN, PolicyDocument: DOCUMENT });
    await run("CreateGroup", { GroupName: "team" });
    await run("CreateInstanceProfile", { InstanceProfileName: "p" });
    await run("CreateAccessKey", {}, ROOT);
    const second = await summary();
    assert.deepEqual(
      [
        second["PolicyVersionsInUse"],
        second["Groups"],
        second["InstanceProfiles"],
        second["AccountAccessKeysPresent"],
      ],
      [2, 1, 1, 1],
    );
  });
});
