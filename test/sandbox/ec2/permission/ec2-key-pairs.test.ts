import assert from "node:assert/strict";
import { services } from "../../services.js";
import { ACCOUNT_ID, type World } from "../../world.js";
import { ED25519_KEY } from "../public-keys.js";
import { allow, checkPermissions, equals, launch, type PermissionRow, tags } from "./ec2-permissions.js";

const HOME = `arn:aws:ec2:ap-northeast-1:${ACCOUNT_ID}:`;
const OWN = equals("aws:ResourceTag/Owner", "alice");
const material = { PublicKeyMaterial: Buffer.from(ED25519_KEY) };
const idOf = ({ account }: World, name: string) =>
  [...account.keyPairs.values()].find(({ keyName }) => keyName === name)?.keyPairId ?? "";
/** Everything that a launch works on, but the key pair. */
const AROUND = allow("ec2:RunInstances", {}, [
  "arn:aws:ec2:*::image/*",
  ...["instance", "network-interface", "security-group", "subnet", "volume"].map(
    (type) => `${HOME}${type}/*`,
  ),
]);

const ROWS: readonly PermissionRow[] = [
  ["key pairs", [allow("ec2:DescribeKeyPairs")], "DescribeKeyPairs", {}],
  [
    "key pairs of her name",
    [allow("ec2:CreateKeyPair", {}, `${HOME}key-pair/alice-*`)],
    "CreateKeyPair",
    { KeyName: "alice-1" },
  ],
  [
    "key pairs of her name, of which this is none",
    [allow("ec2:CreateKeyPair", {}, `${HOME}key-pair/alice-*`)],
    "CreateKeyPair",
    { KeyName: "bob-1" },
    `CreateKeyPair on resource: ${HOME}key-pair/bob-1`,
    { "ec2:KeyPairType": "rsa" },
  ],
  [
    "key pairs of a kind",
    [allow("ec2:CreateKeyPair", equals("ec2:KeyPairType", "ed25519"))],
    "CreateKeyPair",
    { KeyName: "toy", KeyType: "ed25519" },
  ],
  [
    "key pairs with her tag, and to tag them then",
    [
      allow("ec2:ImportKeyPair", equals("aws:RequestTag/Owner", "alice")),
      allow("ec2:CreateTags", equals("ec2:CreateAction", "ImportKeyPair"), `${HOME}key-pair/*`),
    ],
    "ImportKeyPair",
    { KeyName: "toy", ...material, ...tags("key-pair") },
  ],
  [
    "key pairs, but not to tag them",
    [allow("ec2:ImportKeyPair")],
    "ImportKeyPair",
    { KeyName: "toy", ...material, ...tags("key-pair") },
    `CreateTags on resource: ${HOME}key-pair/toy`,
    { "ec2:CreateAction": "ImportKeyPair", "aws:RequestTag/Owner": "alice" },
  ],
  ["an end of her key pairs", [allow("ec2:DeleteKeyPair", OWN)], "DeleteKeyPair", { KeyName: "hers" }],
  [
    "an end of her key pairs, of which this is none",
    [allow("ec2:DeleteKeyPair", OWN)],
    "DeleteKeyPair",
    { KeyName: "his" },
    `DeleteKeyPair on resource: ${HOME}key-pair/his`,
    { "ec2:KeyPairName": "his", "ec2:KeyPairType": "ed25519", "ec2:ResourceTag/Owner": "bob" },
  ],
  [
    "an end of her key pairs, of which this is none by its id",
    [allow("ec2:DeleteKeyPair", OWN)],
    "DeleteKeyPair",
    (world) => ({ KeyPairId: idOf(world, "his") }),
    `DeleteKeyPair on resource: ${HOME}key-pair/his`,
  ],
  [
    "tags of key pairs by name",
    [allow("ec2:CreateTags", {}, `${HOME}key-pair/hers`)],
    "CreateTags",
    (world) => ({ Resources: [idOf(world, "his")], Tags: [{ Key: "a", Value: "b" }] }),
    `CreateTags on resource: ${HOME}key-pair/his`,
  ],
  [
    "a launch with her key pair",
    [AROUND, allow("ec2:RunInstances", OWN, `${HOME}key-pair/*`)],
    "RunInstances",
    launch({ KeyName: "hers" }),
  ],
  [
    "a launch with her key pair, and not his",
    [AROUND, allow("ec2:RunInstances", OWN, `${HOME}key-pair/*`)],
    "RunInstances",
    launch({ KeyName: "his" }),
    `RunInstances on resource: ${HOME}key-pair/his`,
    { "ec2:KeyPairName": "his" },
  ],
];

describe("authorize() of operations on key pairs", () => {
  checkPermissions(ROWS, async (world) => {
    for (const [KeyName, owner] of [
      ["hers", "alice"],
      ["his", "bob"],
    ] as const) {
      const importKeyPair = services.ec2.operations["ImportKeyPair"] ?? assert.fail();
      await world.call(importKeyPair, { KeyName, ...material, ...tags("key-pair", owner) });
    }
  });
});
