import assert from "node:assert/strict";
import { ACCOUNT_ID } from "../world.js";
import {
  checkAnswers,
  checkRefusals,
  currentWorld,
  filter,
  run,
  runAll,
  type Step,
  showTags,
  TAGS,
  useEc2World,
} from "./ec2-world.js";

const GROUP: Step = ["CreateSecurityGroup", { GroupName: "web", Description: "x" }];
const WORLD = { IpRanges: [{ CidrIp: "0.0.0.0/0" }] };
const HTTPS = { IpProtocol: "tcp", FromPort: 443, ToPort: 443 };
/** A VPC that is not the default one, with a group in it. */
const OTHER: readonly Step[] = [
  ["CreateVpc", { CidrBlock: "10.0.0.0/16" }],
  [
    "CreateSecurityGroup",
    () => ({ GroupName: "web", Description: "x", VpcId: [...currentWorld().account.vpcs.keys()].at(-1) }),
  ],
];
const groupId = () => [...currentWorld().account.securityGroups.keys()].at(-1) ?? assert.fail("no group");
const rules = () => [...currentWorld().account.securityGroupRules.values()];
const rule = () => rules().at(-1) ?? assert.fail("no rule");
const of =
  (...IpPermissions: readonly object[]) =>
  () => ({ GroupId: groupId(), IpPermissions });
const enter = (...permissions: readonly object[]): Step => [
  "AuthorizeSecurityGroupIngress",
  of(...permissions),
];
const leave = (...permissions: readonly object[]): Step => [
  "AuthorizeSecurityGroupEgress",
  of(...permissions),
];
const revoke = (...permissions: readonly object[]): Step => [
  "RevokeSecurityGroupIngress",
  of(...permissions),
];
const ALLOW = enter({ ...HTTPS, ...WORLD });

function described(more: object = {}): object {
  const { ruleId } = rule();
  return {
    SecurityGroupRuleId: ruleId,
    GroupId: groupId(),
    GroupOwnerId: ACCOUNT_ID,
    IsEgress: false,
    ...HTTPS,
    CidrIpv4: "0.0.0.0/0",
    Tags: [],
    SecurityGroupRuleArn: `arn:aws:ec2:ap-northeast-1:${ACCOUNT_ID}:security-group-rule/${ruleId}`,
    ...more,
  };
}

const revoked = (more: object = {}) => {
  const {
    Tags: _,
    SecurityGroupRuleArn: __,
    GroupOwnerId: ___,
    ...answer
  } = described(more) as Record<string, unknown>;
  return answer;
};

/** What is asked for, and what a rule shows of it. */
const TRAFFIC: readonly (readonly [asked: object, shown: object])[] = [
  [HTTPS, HTTPS],
  [
    { IpProtocol: "6", FromPort: 80, ToPort: 90 },
    { IpProtocol: "tcp", FromPort: 80, ToPort: 90 },
  ],
  [
    { IpProtocol: "UDP", FromPort: 0, ToPort: 65535 },
    { IpProtocol: "udp", FromPort: 0, ToPort: 65535 },
  ],
  [{ IpProtocol: "icmp" }, { IpProtocol: "icmp", FromPort: -1, ToPort: -1 }],
  [
    { IpProtocol: "1", FromPort: 8, ToPort: 0 },
    { IpProtocol: "icmp", FromPort: 8, ToPort: 0 },
  ],
  [{ IpProtocol: "58" }, { IpProtocol: "icmpv6", FromPort: -1, ToPort: -1 }],
  [
    { IpProtocol: "all", FromPort: 1, ToPort: 2 },
    { IpProtocol: "-1", FromPort: -1, ToPort: -1 },
  ],
  [{ IpProtocol: "50" }, { IpProtocol: "50", FromPort: -1, ToPort: -1 }],
];

/** Blocks, and their proper form. */
const BLOCKS: readonly (readonly [member: string, asked: string, shown: string])[] = [
  ["CidrIp", "100.68.0.18/18", "100.68.0.0/18"],
  ["CidrIp", "203.0.113.25/32", "203.0.113.25/32"],
  ["CidrIpv6", "2001:DB8:0:0::1/64", "2001:db8::/64"],
  ["CidrIpv6", "::/0", "::/0"],
  ["CidrIpv6", "2001:db8:ffff::/33", "2001:db8:8000::/33"],
  ["CidrIp", "010.001.0.0/16", "10.1.0.0/16"],
  ["CidrIp", "0.0.0.0/00", "0.0.0.0/0"],
  ["CidrIp", "255.255.255.255/1", "128.0.0.0/1"],
  ["CidrIpv6", "::1.2.3.4/128", "::102:304/128"],
  ["CidrIpv6", "::ffff:1.2.3.4/128", "::ffff:102:304/128"],
  ["CidrIpv6", "0:0:1:1:0:0:1:1/128", "::1:1:0:0:1:1/128"],
  ["CidrIpv6", "::2:3:4:5:6:7:8/128", "0:2:3:4:5:6:7:8/128"],
];

/** What is no block, though others read one in some of it: octal, hexadecimal, fewer parts, a zone. */
const MALFORMED: readonly (readonly [member: string, text: string])[] = [
  ["CidrIp", "0x0a.0.0.0/8"],
  ["CidrIp", "10.0/16"],
  ["CidrIp", "256.0.0.0/8"],
  ["CidrIp", "10.0.0.0/016"],
  ["CidrIp", "10.0.0.0/33"],
  ["CidrIp", "10.0.0.0/16\n"],
  ["CidrIpv6", "fe80::1%eth0/64"],
  ["CidrIpv6", "::1"],
  ["CidrIpv6", "1::1::/12"],
  ["CidrIpv6", "[::1]/64"],
  ["CidrIpv6", "::1/64/2"],
  ["CidrIpv6", "12345::/16"],
  ["CidrIpv6", "1.2.3.4/24"],
];

describe("EC2's operations on rules of security groups", () => {
  useEc2World();

  checkAnswers([
    [
      "a new rule to the last member",
      [GROUP, ALLOW],
      () => ({ Return: true, SecurityGroupRules: [described()] }),
    ],
    [
      "a rule that its own members name, in a group that is named",
      [GROUP, ["AuthorizeSecurityGroupIngress", { GroupName: "web", ...HTTPS, CidrIp: "0.0.0.0/0" }]],
      () => ({ Return: true, SecurityGroupRules: [described()] }),
    ],
    [
      "a rule for a group that its name names",
      [
        GROUP,
        ["AuthorizeSecurityGroupIngress", () => ({ GroupId: groupId(), SourceSecurityGroupName: "default" })],
      ],
      () => ({
        Return: true,
        SecurityGroupRules: [
          (() => {
            const { CidrIpv4: _, ...answer } = described({
              IpProtocol: "-1",
              FromPort: -1,
              ToPort: -1,
            }) as { CidrIpv4: string };
            const peer = [...currentWorld().account.securityGroups.values()].find(
              ({ isDefault }) => isDefault,
            );
            return {
              ...answer,
              ReferencedGroupInfo: { GroupId: peer?.groupId, UserId: ACCOUNT_ID, VpcId: peer?.vpcId },
            };
          })(),
        ],
      }),
    ],
    [
      "a way out",
      [GROUP, leave({ ...HTTPS, ...WORLD })],
      () => ({ Return: true, SecurityGroupRules: [described({ IsEgress: true })] }),
    ],
    [
      "a tagged and described rule",
      [
        GROUP,
        [
          "AuthorizeSecurityGroupIngress",
          () => ({
            GroupId: groupId(),
            IpPermissions: [{ ...HTTPS, IpRanges: [{ CidrIp: "0.0.0.0/0", Description: "the world" }] }],
            TagSpecifications: [{ ResourceType: "security-group-rule", Tags: TAGS }],
          }),
        ],
      ],
      () => ({ Return: true, SecurityGroupRules: [described({ Description: "the world", Tags: TAGS })] }),
    ],
    [
      "the rules that come with a group",
      [GROUP, ["DescribeSecurityGroupRules", () => ({ Filters: [filter("group-id", groupId())] })]],
      () => ({
        SecurityGroupRules: [described({ IsEgress: true, IpProtocol: "-1", FromPort: -1, ToPort: -1 })],
      }),
    ],
    [
      "a rule by its id",
      [GROUP, ALLOW, ["DescribeSecurityGroupRules", () => ({ SecurityGroupRuleIds: [rule().ruleId] })]],
      () => ({ SecurityGroupRules: [described()] }),
    ],
    [
      "a rule by the filter of its id",
      [
        GROUP,
        ALLOW,
        [
          "DescribeSecurityGroupRules",
          () => ({ Filters: [filter("security-group-rule-id", rule().ruleId)] }),
        ],
      ],
      () => ({ SecurityGroupRules: [described()] }),
    ],
    [
      "a rule by its tag",
      [
        GROUP,
        ALLOW,
        ["CreateTags", () => ({ Resources: [rule().ruleId], Tags: TAGS })],
        ["DescribeSecurityGroupRules", { Filters: [filter("tag:Name", "lesson")] }],
      ],
      () => ({ SecurityGroupRules: [described({ Tags: TAGS })] }),
    ],
    showTags("a rule", [GROUP, ALLOW], "security-group-rule", () => rule().ruleId),
    [
      "how a group shows its rules: those about the same traffic as one",
      [
        GROUP,
        enter(
          { ...HTTPS, ...WORLD },
          { ...HTTPS, Ipv6Ranges: [{ CidrIpv6: "::/0", Description: "all" }] },
          { IpProtocol: "-1", UserIdGroupPairs: [{ GroupName: "web" }] },
        ),
        ["DescribeSecurityGroups", { GroupNames: ["web"] }],
      ],
      () => {
        const none = { UserIdGroupPairs: [], IpRanges: [], Ipv6Ranges: [], PrefixListIds: [] };
        const IpPermissions = [
          {
            ...none,
            ...HTTPS,
            ...WORLD,
            Ipv6Ranges: [{ Description: "all", CidrIpv6: "::/0" }],
          },
          {
            ...none,
            IpProtocol: "-1",
            UserIdGroupPairs: [{ UserId: ACCOUNT_ID, GroupId: groupId() }],
          },
        ];
        return {
          SecurityGroups: [
            {
              GroupId: groupId(),
              IpPermissionsEgress: [{ ...none, IpProtocol: "-1", ...WORLD }],
              VpcId: "vpc-046e1726288db7c95",
              SecurityGroupArn: `arn:aws:ec2:ap-northeast-1:${ACCOUNT_ID}:security-group/${groupId()}`,
              OwnerId: ACCOUNT_ID,
              GroupName: "web",
              Description: "x",
              IpPermissions,
            },
          ],
        };
      },
    ],
  ]);

  for (const [asked, shown] of TRAFFIC) {
    checkAnswers([
      [
        `a rule for ${JSON.stringify(asked)}`,
        [GROUP, enter({ ...asked, ...WORLD })],
        () => ({ Return: true, SecurityGroupRules: [described(shown)] }),
      ],
    ]);
  }

  for (const [member, asked, shown] of BLOCKS) {
    it(`writes the block ${asked} as ${shown}`, async () => {
      const list = member === "CidrIp" ? "IpRanges" : "Ipv6Ranges";
      await runAll([GROUP, enter({ ...HTTPS, [list]: [{ [member]: asked }] })]);
      assert.equal(rule().cidrIpv4 ?? rule().cidrIpv6, shown);
    });
  }

  for (const [name, steps, input] of [
    ["by what it allows", [], { IpPermissions: [{ ...HTTPS, ...WORLD }] }],
    ["by the members of its own", [], { ...HTTPS, CidrIp: "0.0.0.0/0" }],
    ["in another VPC", OTHER, { IpPermissions: [{ ...HTTPS, ...WORLD }] }],
  ] as const) {
    it(`takes a rule away ${name}`, async () => {
      await runAll([...(steps.length === 0 ? [GROUP] : steps), ALLOW]);
      const expected = revoked();
      const answer = await run("RevokeSecurityGroupIngress", { GroupId: groupId(), ...input });
      assert.deepEqual(answer, { Return: true, RevokedSecurityGroupRules: [expected] });
      assert.equal(rules().filter(({ isEgress, isGiven }) => !isEgress && !isGiven).length, 0);
    });
  }

  it("takes rules away by their ids, also those that came with the group", async () => {
    await runAll([GROUP]);
    const expected = revoked({ IsEgress: true, IpProtocol: "-1", FromPort: -1, ToPort: -1 });
    const input = { GroupId: groupId(), SecurityGroupRuleIds: [rule().ruleId] };
    const answer = await run("RevokeSecurityGroupEgress", input);
    assert.deepEqual(answer, { Return: true, RevokedSecurityGroupRules: [expected] });
    const { SecurityGroups } = await run("DescribeSecurityGroups", { GroupIds: [groupId()] });
    assert.deepEqual(
      (SecurityGroups as readonly { IpPermissionsEgress: object }[])[0]?.IpPermissionsEgress,
      [],
    );
  });

  const modify = (more: object): Step => [
    "ModifySecurityGroupRules",
    () => ({
      GroupId: groupId(),
      SecurityGroupRules: [{ SecurityGroupRuleId: rule().ruleId, SecurityGroupRule: more }],
    }),
  ];
  const SSH = { IpProtocol: "tcp", FromPort: 22, ToPort: 22 };

  it("changes what a rule allows, and keeps its id and tags", async () => {
    await runAll([GROUP, ALLOW, ["CreateTags", () => ({ Resources: [rule().ruleId], Tags: TAGS })]]);
    const expected = described({ ...SSH, CidrIpv4: "10.0.0.0/8", Description: "d", Tags: TAGS });
    assert.deepEqual(await runAll([modify({ ...SSH, CidrIpv4: "10.0.0.9/8", Description: "d" })]), {
      Return: true,
    });
    const { SecurityGroupRules } = await run("DescribeSecurityGroupRules", {
      SecurityGroupRuleIds: [rule().ruleId],
    });
    assert.deepEqual(SecurityGroupRules, [expected]);
  });

  for (const [name, input] of [
    [
      "that what they allow names",
      () => ({ IpPermissions: [{ ...HTTPS, IpRanges: [{ CidrIp: "0.0.0.0/0", Description: "new" }] }] }),
    ],
    [
      "that their ids name",
      () => ({
        SecurityGroupRuleDescriptions: [{ SecurityGroupRuleId: rule().ruleId, Description: "new" }],
      }),
    ],
  ] as const) {
    it(`describes rules ${name} in other words, or in none`, async () => {
      await runAll([GROUP, ALLOW]);
      const operation = "UpdateSecurityGroupRuleDescriptionsIngress";
      assert.deepEqual(await run(operation, { GroupName: "web", ...input() }), { Return: true });
      assert.equal(rule().description, "new");
      await run(operation, {
        GroupId: groupId(),
        SecurityGroupRuleDescriptions: [{ SecurityGroupRuleId: rule().ruleId }],
      });
      assert.equal(rule().description, undefined);
    });
  }

  it("describes ways out in other words", async () => {
    await runAll([GROUP]);
    const SecurityGroupRuleDescriptions = [{ SecurityGroupRuleId: rule().ruleId, Description: "all" }];
    await run("UpdateSecurityGroupRuleDescriptionsEgress", {
      GroupId: groupId(),
      SecurityGroupRuleDescriptions,
    });
    assert.equal(rule().description, "all");
  });

  it("says in the default VPC what could not be taken away", async () => {
    await runAll([GROUP, ALLOW]);
    const { RevokedSecurityGroupRules, UnknownIpPermissions } = await runAll([
      revoke({ ...HTTPS, IpRanges: [{ CidrIp: "0.0.0.0/0" }, { CidrIp: "10.0.0.0/8" }] }),
    ]);
    assert.equal((RevokedSecurityGroupRules as readonly unknown[]).length, 1);
    assert.deepEqual(UnknownIpPermissions, [
      {
        ...HTTPS,
        UserIdGroupPairs: [],
        IpRanges: [{ CidrIp: "10.0.0.0/8" }],
        Ipv6Ranges: [],
        PrefixListIds: [],
      },
    ]);
  });

  it("takes the rules of a group away with it", async () => {
    await runAll([...OTHER, ALLOW, ["DeleteSecurityGroup", () => ({ GroupId: groupId() })]]);
    const groups = new Set(currentWorld().account.securityGroups.keys());
    assert.deepEqual(
      rules().filter(({ ownGroupId }) => !groups.has(ownGroupId)),
      [],
    );
  });

  it("answers rules in pages", async () => {
    const ranges = Array.from({ length: 9 }, (_, index) => ({ CidrIp: `10.${index}.0.0/16` }));
    await runAll([GROUP, enter({ ...HTTPS, IpRanges: ranges })]);
    const input = { MaxResults: 5, Filters: [filter("group-id", groupId())] };
    const first = await run("DescribeSecurityGroupRules", input);
    const second = await run("DescribeSecurityGroupRules", { ...input, NextToken: first["NextToken"] });
    const sizes = [first, second].map((page) => (page["SecurityGroupRules"] as readonly unknown[]).length);
    assert.deepEqual([sizes, second["NextToken"]], [[5, 5], undefined]);
  });

  const invalid = (text: string | RegExp) => ["InvalidParameterValue", text] as const;
  const duplicate = (text: string) =>
    ["InvalidPermission.Duplicate", `the specified rule "${text}" already exists`] as const;
  const twice = (permission: object): readonly Step[] => [GROUP, enter(permission), enter(permission)];
  checkRefusals(
    MALFORMED.map(([member, text]) => {
      const list = member === "CidrIp" ? "IpRanges" : "Ipv6Ranges";
      const step = enter({ ...HTTPS, [list]: [{ [member]: text }] });
      return [`the block ${JSON.stringify(text)}`, [GROUP, step], invalid(`CIDR block ${text} is malformed`)];
    }),
  );

  checkRefusals([
    [
      "a rule twice",
      twice({ ...HTTPS, ...WORLD }),
      duplicate("peer: 0.0.0.0/0, TCP, from port: 443, to port: 443, ALLOW"),
    ],
    [
      "a rule for ICMP twice",
      twice({ IpProtocol: "icmp", ...WORLD }),
      duplicate("peer: 0.0.0.0/0, ICMP, type: ALL, code: ALL, ALLOW"),
    ],
    [
      "a rule for all twice",
      twice({ IpProtocol: "-1", Ipv6Ranges: [{ CidrIpv6: "::/0" }] }),
      duplicate("peer: ::/0, ALL, ALLOW"),
    ],
    [
      "a rule twice, in another form",
      [
        GROUP,
        ALLOW,
        enter({ IpProtocol: "6", FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: "1.2.3.4/0" }] }),
      ],
      duplicate("peer: 0.0.0.0/0, TCP, from port: 443, to port: 443, ALLOW"),
    ],
    [
      "a rule twice in one request",
      [GROUP, enter({ ...HTTPS, ...WORLD }, { ...HTTPS, ...WORLD })],
      invalid("The same permission must not appear multiple times"),
    ],
    [
      "a sixty-first rule",
      [
        GROUP,
        enter({
          ...HTTPS,
          IpRanges: Array.from({ length: 61 }, (_, index) => ({ CidrIp: `10.${index}.0.0/16` })),
        }),
      ],
      [
        "RulesPerSecurityGroupLimitExceeded",
        "The maximum number of rules per security group has been reached.",
      ],
    ],
    [
      "an unknown protocol",
      [GROUP, enter({ IpProtocol: "http", ...WORLD })],
      invalid("Invalid value 'http' for IP protocol. Unknown protocol."),
    ],
    [
      "a number that is no protocol's",
      [GROUP, enter({ IpProtocol: "256", ...WORLD })],
      invalid("Invalid value '256' for IP protocol. Unknown protocol."),
    ],
    [
      "TCP without ports",
      [GROUP, enter({ IpProtocol: "tcp", ...WORLD })],
      invalid("Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange."),
    ],
    [
      "ports the wrong way round",
      [GROUP, enter({ IpProtocol: "tcp", FromPort: 90, ToPort: 80, ...WORLD })],
      invalid("Invalid TCP/UDP port range (90:80)"),
    ],
    [
      "a port that cannot be",
      [GROUP, enter({ IpProtocol: "udp", FromPort: 1, ToPort: 65536, ...WORLD })],
      invalid("Invalid TCP/UDP port range (1:65536)"),
    ],
    [
      "a code of every type",
      [GROUP, enter({ IpProtocol: "icmp", FromPort: -1, ToPort: 3, ...WORLD })],
      invalid("ICMP code (3) out of range"),
    ],
    [
      "a block that is none",
      [GROUP, enter({ ...HTTPS, IpRanges: [{ CidrIp: "10.0.0.1" }] })],
      invalid("CIDR block 10.0.0.1 is malformed"),
    ],
    [
      "a block of IPv6 that is none",
      [GROUP, enter({ ...HTTPS, Ipv6Ranges: [{ CidrIpv6: "2001:db8::/129" }] })],
      invalid("CIDR block 2001:db8::/129 is malformed"),
    ],
    ["nobody", [GROUP, enter(HTTPS)], ["MissingParameter", /ipRanges/]],
    [
      "no rule",
      [GROUP, enter()],
      ["MissingParameter", "The request must contain the parameter ipPermissions"],
    ],
    [
      "rules in both forms",
      [
        GROUP,
        ["AuthorizeSecurityGroupIngress", () => ({ ...of({ ...HTTPS, ...WORLD })(), IpProtocol: "tcp" })],
      ],
      ["InvalidParameterCombination", /^The parameter ipPermissions may not be used/],
    ],
    [
      "a description with other characters",
      [GROUP, enter({ ...HTTPS, IpRanges: [{ CidrIp: "10.0.0.0/8", Description: "教材" }] })],
      invalid(/^Invalid rule description\. /),
    ],
    [
      "a long description",
      [GROUP, enter({ ...HTTPS, IpRanges: [{ CidrIp: "10.0.0.0/8", Description: "x".repeat(256) }] })],
      invalid(/^Rule description cannot be longer/),
    ],
    [
      "members of a group that is not there",
      [GROUP, enter({ ...HTTPS, UserIdGroupPairs: [{ GroupId: "sg-01234567" }] })],
      ["InvalidGroup.NotFound", "The security group 'sg-01234567' does not exist"],
    ],
    [
      "members of a group in another VPC",
      [...OTHER, enter({ ...HTTPS, UserIdGroupPairs: [{ GroupName: "default" }] })],
      ["InvalidGroup.NotFound", "You have specified two resources that belong to different networks."],
    ],
    [
      "a list of prefixes that is not there",
      [GROUP, enter({ ...HTTPS, PrefixListIds: [{ PrefixListId: "pl-01234567" }] })],
      ["InvalidPrefixListID.NotFound", "The prefix list ID 'pl-01234567' does not exist"],
    ],
    [
      "rules of a group that is not there",
      [["AuthorizeSecurityGroupIngress", { GroupId: "sg-01234567", IpPermissions: [] }]],
      ["InvalidGroup.NotFound", "The security group 'sg-01234567' does not exist"],
    ],
    [
      "rules of no group",
      [["AuthorizeSecurityGroupIngress", { IpPermissions: [] }]],
      ["MissingParameter", "The request must contain the parameter groupName or groupId"],
    ],
    [
      "to take away what is not there",
      [...OTHER, revoke({ ...HTTPS, ...WORLD })],
      ["InvalidPermission.NotFound", "The specified rule does not exist in this security group."],
    ],
    [
      "to take away a rule by an id that is not there",
      [GROUP, ["RevokeSecurityGroupIngress", () => ({ ...of()(), SecurityGroupRuleIds: ["sgr-01234567"] })]],
      ["InvalidSecurityGroupRuleId.NotFound", "The security group rule ID 'sgr-01234567' does not exist"],
    ],
    [
      "to take away a way out as a way in",
      [GROUP, ["RevokeSecurityGroupIngress", () => ({ ...of()(), SecurityGroupRuleIds: [rule().ruleId] })]],
      [
        "InvalidSecurityGroupRuleId.NotFound",
        /^The security group rule ID 'sgr-0[0-9a-f]{16}' does not exist/,
      ],
    ],
    [
      "another kind of peer",
      [GROUP, ALLOW, modify({ ...HTTPS, CidrIpv6: "::/0" })],
      invalid(/^The type of the security group rule 'sgr-0[0-9a-f]{16}' cannot be changed\.$/),
    ],
    [
      "two peers of a rule",
      [GROUP, ALLOW, modify({ ...HTTPS, CidrIpv4: "0.0.0.0/0", CidrIpv6: "::/0" })],
      ["InvalidParameterCombination", /^Exactly one of CidrIpv4/],
    ],
    [
      "to change a rule into one that is there",
      [GROUP, enter({ ...SSH, ...WORLD }), ALLOW, modify({ ...SSH, CidrIpv4: "0.0.0.0/0" })],
      duplicate("peer: 0.0.0.0/0, TCP, from port: 22, to port: 22, ALLOW"),
    ],
    [
      "to change a rule of another group",
      [
        GROUP,
        ALLOW,
        [
          "ModifySecurityGroupRules",
          () => ({
            GroupId: [...currentWorld().account.securityGroups.keys()][0],
            SecurityGroupRules: [{ SecurityGroupRuleId: rule().ruleId, SecurityGroupRule: {} }],
          }),
        ],
      ],
      ["InvalidSecurityGroupRuleId.NotFound", /does not exist in the security group/],
    ],
    [
      "to describe a rule that is not there",
      [GROUP, ["UpdateSecurityGroupRuleDescriptionsIngress", of({ ...HTTPS, ...WORLD })]],
      ["InvalidPermission.NotFound", "The specified rule does not exist in this security group."],
    ],
    [
      "an id that cannot be a rule's",
      [["DescribeSecurityGroupRules", { SecurityGroupRuleIds: ["x"] }]],
      ["InvalidSecurityGroupRuleId.Malformed", 'Invalid id: "x" (expecting "sgr-...")'],
    ],
    [
      "to delete a group whose members another lets in",
      [
        GROUP,
        [
          "AuthorizeSecurityGroupIngress",
          () => ({
            GroupName: "default",
            IpPermissions: [{ ...HTTPS, UserIdGroupPairs: [{ GroupId: groupId() }] }],
          }),
        ],
        ["DeleteSecurityGroup", { GroupName: "web" }],
      ],
      ["DependencyViolation", /^resource sg-0[0-9a-f]{16} has a dependent object$/],
    ],
  ]);
});
