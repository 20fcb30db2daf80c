import assert from "node:assert/strict";
import { services } from "../../services.js";
import { ACCOUNT_ID, type World } from "../../world.js";
import { allow, checkPermissions, equals, type PermissionRow, tags } from "./ec2-permissions.js";

const HOME = `arn:aws:ec2:ap-northeast-1:${ACCOUNT_ID}:`;
const HTTPS = { IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: "0.0.0.0/0" };
const OWN = equals("aws:ResourceTag/Owner", "alice");
const groupOf = ({ account }: World, name: string) =>
  [...account.securityGroups.values()].find(({ groupName }) => groupName === name)?.groupId ?? "";
const hers =
  (more: object = HTTPS) =>
  (world: World) => ({ GroupId: groupOf(world, "hers"), ...more });
const his =
  (more: object = HTTPS) =>
  (world: World) => ({ GroupId: groupOf(world, "his"), ...more });
const RULE = tags("security-group-rule");
const on = (action: string) => new RegExp(`^${action} on resource: ${HOME}security-group/sg-0[0-9a-f]{16}$`);

const CHANGES: readonly PermissionRow[] = [
  "AuthorizeSecurityGroupIngress",
  "AuthorizeSecurityGroupEgress",
  "RevokeSecurityGroupIngress",
  "RevokeSecurityGroupEgress",
  "UpdateSecurityGroupRuleDescriptionsIngress",
  "UpdateSecurityGroupRuleDescriptionsEgress",
].flatMap((operation): readonly PermissionRow[] => [
  ["rules of her groups", [allow(`ec2:${operation}`, OWN)], operation, hers()],
  [
    "rules of her groups, of which this is none",
    [allow(`ec2:${operation}`, OWN)],
    operation,
    his(),
    on(operation),
    { "aws:ResourceTag/Owner": "bob", "ec2:Vpc": `${HOME}vpc/vpc-046e1726288db7c95` },
  ],
]);

const ROWS: readonly PermissionRow[] = [
  ["rules", [allow("ec2:DescribeSecurityGroupRules")], "DescribeSecurityGroupRules", {}],
  [
    "groups, but not their rules",
    [allow("ec2:DescribeSecurityGroups")],
    "DescribeSecurityGroupRules",
    {},
    "DescribeSecurityGroupRules",
  ],
  [
    "rules of her groups, of which this is none by its name",
    [allow("ec2:AuthorizeSecurityGroupIngress", OWN)],
    "AuthorizeSecurityGroupIngress",
    { GroupName: "his", ...HTTPS },
    on("AuthorizeSecurityGroupIngress"),
  ],
  [
    "rules of her groups by name",
    [allow("ec2:AuthorizeSecurityGroupIngress", OWN)],
    "AuthorizeSecurityGroupIngress",
    { GroupName: "hers", ...HTTPS },
  ],
  [
    "rules, but not to tag them",
    [allow("ec2:AuthorizeSecurityGroupIngress")],
    "AuthorizeSecurityGroupIngress",
    hers({ ...HTTPS, ...RULE }),
    `CreateTags on resource: ${HOME}security-group-rule/*`,
    { "ec2:CreateAction": "AuthorizeSecurityGroupIngress", "aws:RequestTag/Owner": "alice" },
  ],
  [
    "rules with her name",
    [
      allow("ec2:AuthorizeSecurityGroupIngress", {}, `${HOME}security-group/*`),
      allow(
        "ec2:AuthorizeSecurityGroupIngress",
        equals("aws:RequestTag/Owner", "alice"),
        `${HOME}security-group-rule/*`,
      ),
      allow("ec2:CreateTags", equals("ec2:CreateAction", "AuthorizeSecurityGroupIngress")),
    ],
    "AuthorizeSecurityGroupIngress",
    hers({ ...HTTPS, ...RULE }),
  ],
  [
    "rules of her groups, of which one is tagged as his",
    [allow("ec2:ModifySecurityGroupRules", OWN)],
    "ModifySecurityGroupRules",
    (world) => ({
      GroupId: groupOf(world, "hers"),
      SecurityGroupRules: [{ SecurityGroupRuleId: [...world.account.securityGroupRules.keys()].at(-1) }],
    }),
    new RegExp(`^ModifySecurityGroupRules on resource: ${HOME}security-group-rule/sgr-0[0-9a-f]{16}$`),
    { "aws:ResourceTag/Owner": "bob" },
  ],
  [
    "changes of groups, but of no rule",
    [allow("ec2:ModifySecurityGroupRules", {}, `${HOME}security-group/*`)],
    "ModifySecurityGroupRules",
    (world) => ({
      GroupId: groupOf(world, "hers"),
      SecurityGroupRules: [{ SecurityGroupRuleId: "sgr-01234567" }],
    }),
    `ModifySecurityGroupRules on resource: ${HOME}security-group-rule/sgr-01234567`,
  ],
  [
    "an end of her groups by name",
    [allow("ec2:DeleteSecurityGroup", OWN)],
    "DeleteSecurityGroup",
    { GroupName: "hers" },
  ],
];

describe("authorize() of operations on rules of security groups", () => {
  checkPermissions([...CHANGES, ...ROWS], async (world) => {
    const call = (operation: string, input: object) =>
      world.call(services.ec2.operations[operation] ?? assert.fail(operation), input);
    for (const [GroupName, owner] of [
      ["hers", "alice"],
      ["his", "bob"],
    ] as const) {
      await call("CreateSecurityGroup", { GroupName, Description: "x", ...tags("security-group", owner) });
    }
    const input = { GroupName: "hers", ...HTTPS, ...tags("security-group-rule", "bob") };
    await call("AuthorizeSecurityGroupIngress", input);
  });
});
