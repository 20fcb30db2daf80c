import assert from "node:assert/strict";
import { services } from "../../services.js";
import { ACCOUNT_ID, type World } from "../../world.js";
import {
  allow,
  checkPermissions,
  createProfile,
  equals,
  IMAGE,
  launch,
  type PermissionRow,
  tags,
} from "./ec2-permissions.js";

const HOME = `arn:aws:ec2:ap-northeast-1:${ACCOUNT_ID}:`;
const ROLE = `arn:aws:iam::${ACCOUNT_ID}:role/web`;
const OWN = equals("aws:ResourceTag/Owner", "alice");
const idOf = ({ account }: World, name: string) =>
  [...account.launchTemplates.values()].find((template) => template.name === name)?.launchTemplateId ?? "";
const on = (action: string) => new RegExp(`^${action} on resource: ${HOME}launch-template/lt-0[0-9a-f]{16}$`);
const from = (name: string, more: object = {}) => ({
  MinCount: 1,
  MaxCount: 1,
  LaunchTemplate: { LaunchTemplateName: name },
  ...more,
});
/** As AWS teaches it: whoever launches must use a template, and what it names. */
const ONLY_TEMPLATES = allow("ec2:RunInstances", {
  ArnLike: { "ec2:LaunchTemplate": `${HOME}launch-template/*` },
  Bool: { "ec2:IsLaunchTemplateResource": "true" },
});

const CHANGES: readonly PermissionRow[] = (
  [
    ["CreateLaunchTemplateVersion", { LaunchTemplateData: { InstanceType: "t3.micro" } }],
    ["ModifyLaunchTemplate", { DefaultVersion: "1" }],
    ["DeleteLaunchTemplate", {}],
    ["DeleteLaunchTemplateVersions", { Versions: ["1"] }],
  ] as const
).flatMap(([operation, input]): readonly PermissionRow[] => [
  ["her templates", [allow(`ec2:${operation}`, OWN)], operation, { LaunchTemplateName: "hers", ...input }],
  [
    "her templates, of which this is none",
    [allow(`ec2:${operation}`, OWN)],
    operation,
    { LaunchTemplateName: "his", ...input },
    on(operation),
    { "aws:ResourceTag/Owner": "bob" },
  ],
  [
    "her templates, of which this is none by its id",
    [allow(`ec2:${operation}`, OWN)],
    operation,
    (world) => ({ LaunchTemplateId: idOf(world, "his"), ...input }),
    on(operation),
  ],
]);

const ROWS: readonly PermissionRow[] = [
  ["templates", [allow("ec2:DescribeLaunchTemplates")], "DescribeLaunchTemplates", {}],
  [
    "templates, but not their versions",
    [allow("ec2:DescribeLaunchTemplates")],
    "DescribeLaunchTemplateVersions",
    { LaunchTemplateName: "hers" },
    "DescribeLaunchTemplateVersions",
  ],
  [
    "templates, but not to tag them",
    [allow("ec2:CreateLaunchTemplate")],
    "CreateLaunchTemplate",
    { LaunchTemplateName: "new", LaunchTemplateData: {}, ...tags("launch-template") },
    `CreateTags on resource: ${HOME}launch-template/*`,
    { "ec2:CreateAction": "CreateLaunchTemplate", "aws:RequestTag/Owner": "alice" },
  ],
  [
    "another default version, by what is changed",
    [allow("ec2:ModifyLaunchTemplate", equals("ec2:Attribute/DefaultVersion", "1"))],
    "ModifyLaunchTemplate",
    { LaunchTemplateName: "hers", DefaultVersion: "2" },
    on("ModifyLaunchTemplate"),
    { "ec2:Attribute": "DefaultVersion", "ec2:Attribute/DefaultVersion": "2" },
  ],
  ["launches from templates", [ONLY_TEMPLATES], "RunInstances", from("hers")],
  [
    "launches from templates with another type, which is no resource",
    [ONLY_TEMPLATES],
    "RunInstances",
    from("hers", { InstanceType: "t3.small" }),
  ],
  [
    "launches from templates, but not with another image",
    [ONLY_TEMPLATES],
    "RunInstances",
    from("hers", { ImageId: "ami-76543210" }),
    "RunInstances on resource: arn:aws:ec2:ap-northeast-1::image/ami-76543210",
    { "ec2:IsLaunchTemplateResource": "false" },
  ],
  [
    "launches from templates, but not without",
    [ONLY_TEMPLATES],
    "RunInstances",
    launch(),
    `RunInstances on resource: ${HOME}instance/*`,
  ],
  [
    "launches of a type, which the template names",
    [allow("ec2:RunInstances", { StringEqualsIfExists: { "ec2:InstanceType": "t3.micro" } })],
    "RunInstances",
    from("hers"),
  ],
  [
    "launches of a type that the template does not name",
    [allow("ec2:RunInstances", { StringEqualsIfExists: { "ec2:InstanceType": "t3.small" } })],
    "RunInstances",
    from("hers"),
    `RunInstances on resource: ${HOME}instance/*`,
    { "ec2:InstanceType": "t3.micro" },
  ],
  [
    "launches without requiring a session for metadata, which the template does",
    [allow("ec2:RunInstances", { StringEqualsIfExists: { "ec2:MetadataHttpTokens": "required" } })],
    "RunInstances",
    from("hers"),
  ],
  [
    "launches without a session for metadata",
    [allow("ec2:RunInstances", { StringEqualsIfExists: { "ec2:MetadataHttpTokens": "required" } })],
    "RunInstances",
    from("hers", { MetadataOptions: { HttpTokens: "optional" } }),
    `RunInstances on resource: ${HOME}instance/*`,
    { "ec2:MetadataHttpTokens": "optional" },
  ],
  [
    "launches from her templates",
    [allow("ec2:RunInstances", { StringEqualsIfExists: { "aws:ResourceTag/Owner": "alice" } })],
    "RunInstances",
    from("hers"),
  ],
  [
    "launches from templates of nobody else",
    [
      allow("ec2:RunInstances", { StringEqualsIfExists: { "aws:ResourceTag/Owner": "alice" } }),
      allow("ec2:CreateTags"),
      allow("iam:PassRole"),
    ],
    "RunInstances",
    from("his"),
    on("RunInstances"),
    { "aws:ResourceTag/Owner": "bob" },
  ],
  [
    "launches, but not to pass the role that the template names",
    [allow("ec2:*")],
    "RunInstances",
    from("his"),
    `iam:PassRole on resource: ${ROLE}`,
    { "iam:PassedToService": "ec2.amazonaws.com" },
  ],
  [
    "launches, but not to tag as the template does",
    [allow("ec2:RunInstances"), allow("iam:PassRole")],
    "RunInstances",
    from("his"),
    `CreateTags on resource: ${HOME}instance/*`,
    { "ec2:CreateAction": "RunInstances", "aws:RequestTag/Owner": "bob" },
  ],
  [
    "a change of metadata options",
    [allow("ec2:ModifyInstanceMetadataOptions", equals("ec2:Attribute/HttpTokens", "required"))],
    "ModifyInstanceMetadataOptions",
    ({ account }) => ({ InstanceId: [...account.instances.keys()][0], HttpTokens: "optional" }),
    new RegExp(`^ModifyInstanceMetadataOptions on resource: ${HOME}instance/i-0[0-9a-f]{16}$`),
    { "ec2:Attribute": "HttpTokens", "ec2:MetadataHttpTokens": "required" },
  ],
];

describe("authorize() of launch templates", () => {
  checkPermissions([...CHANGES, ...ROWS], async (world) => {
    const call = (operation: string, input: object) =>
      world.call(services.ec2.operations[operation] ?? assert.fail(operation), input);
    await createProfile(world, "web");
    const data = { ImageId: IMAGE, InstanceType: "t3.micro", MetadataOptions: { HttpTokens: "required" } };
    await call("CreateLaunchTemplate", {
      LaunchTemplateName: "hers",
      LaunchTemplateData: data,
      ...tags("launch-template"),
    });
    await call("CreateLaunchTemplate", {
      LaunchTemplateName: "his",
      LaunchTemplateData: { ...data, IamInstanceProfile: { Name: "web" }, ...tags("instance", "bob") },
      ...tags("launch-template", "bob"),
    });
    await call("RunInstances", launch());
  });
});
