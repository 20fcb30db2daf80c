import { formatInstance } from "../answer/format-instance.js";
import { formatKeyPair } from "../answer/format-key-pair.js";
import { formatNetworkInterface } from "../answer/format-network-interface.js";
import { formatRule } from "../answer/format-rule.js";
import { formatSecurityGroup } from "../answer/format-security-group.js";
import { formatSubnet } from "../answer/format-subnet.js";
import { formatTemplate } from "../answer/format-template.js";
import { formatVolume } from "../answer/format-volume.js";
import { formatVpc } from "../answer/format-vpc.js";
import type { Ec2Kind, Ec2Rows } from "../row/ec2-tables.js";
import {
  describeGroup,
  describeInstance,
  describeInterface,
  describeSubnet,
  describeVolume,
  describeZone,
} from "./condition-keys.js";
import type { Kind, MalformedWords } from "./kind.js";
import { showGroup, showInstance, showMade, showTemplate, showUnlessPart } from "./show-row.js";

type Kinds = { readonly [Name in Ec2Kind]: Kind<Ec2Rows[Name]> };

const describeAs = (label: string) => (id: string) => `The ${label} '${id}' does not exist`;
const describeMalformed = (code: string, prefix: string): MalformedWords => ({
  code,
  describe: (id) => `Invalid id: "${id}"${id.startsWith(prefix) ? "" : ` (expecting "${prefix}...")`}`,
});

/** Every kind of EC2's resources, by the name of its table, in the order in which an inventory shows them. */
export const KINDS: Kinds = {
  vpcs: {
    prefix: "vpc",
    type: "vpc",
    id: ({ vpcId }) => vpcId,
    nameInArn: "id",
    missing: { code: "InvalidVpcID.NotFound", describe: describeAs("vpc ID") },
    malformed: undefined,
    conditionKeys: ({ vpcId, instanceTenancy }) => ({ "ec2:VpcID": vpcId, "ec2:Tenancy": instanceTenancy }),
    format: ({ accountId }, vpc) => formatVpc(accountId, vpc),
    inventory: showMade,
  },
  subnets: {
    prefix: "subnet",
    type: "subnet",
    id: ({ subnetId }) => subnetId,
    nameInArn: "id",
    missing: { code: "InvalidSubnetID.NotFound", describe: describeAs("subnet ID") },
    malformed: undefined,
    conditionKeys: describeSubnet,
    format: formatSubnet,
    inventory: showMade,
  },
  securityGroups: {
    prefix: "sg",
    type: "security-group",
    id: ({ groupId }) => groupId,
    nameInArn: "id",
    missing: { code: "InvalidGroup.NotFound", describe: describeAs("security group") },
    malformed: describeMalformed("InvalidGroupId.Malformed", "sg-"),
    conditionKeys: describeGroup,
    format: formatSecurityGroup,
    inventory: showGroup,
  },
  securityGroupRules: {
    prefix: "sgr",
    type: "security-group-rule",
    id: ({ ruleId }) => ruleId,
    nameInArn: "id",
    missing: {
      code: "InvalidSecurityGroupRuleId.NotFound",
      describe: describeAs("security group rule ID"),
    },
    malformed: describeMalformed("InvalidSecurityGroupRuleId.Malformed", "sgr-"),
    conditionKeys: () => ({}),
    format: formatRule,
    inventory: { shownWith: "its security group" },
  },
  instances: {
    prefix: "i",
    type: "instance",
    id: ({ instanceId }) => instanceId,
    nameInArn: "id",
    missing: {
      code: "InvalidInstanceID.NotFound",
      describe: describeAs("instance ID"),
      describeAll: (ids) => `The instance IDs '${ids}' do not exist`,
    },
    malformed: describeMalformed("InvalidInstanceID.Malformed", "i-"),
    conditionKeys: (row) => ({ "ec2:InstanceID": row.instanceId, ...describeInstance(row) }),
    format: (account, row) => formatInstance(account, row),
    inventory: showInstance,
  },
  volumes: {
    prefix: "vol",
    type: "volume",
    id: ({ volumeId }) => volumeId,
    nameInArn: "id",
    missing: {
      code: "InvalidVolume.NotFound",
      describe: (id) => `The volume '${id}' does not exist.`,
    },
    malformed: {
      code: "InvalidParameterValue",
      describe: (id) => `Value (${id}) for parameter volumeId is invalid. Expected: 'vol-...'.`,
    },
    conditionKeys: (row) => ({ "ec2:VolumeID": row.volumeId, ...describeZone(row), ...describeVolume(row) }),
    format: ({ accountId }, volume) => formatVolume(accountId, volume),
    inventory: showUnlessPart,
  },
  networkInterfaces: {
    prefix: "eni",
    type: "network-interface",
    id: ({ networkInterfaceId }) => networkInterfaceId,
    nameInArn: "id",
    missing: { code: "InvalidNetworkInterfaceID.NotFound", describe: describeAs("networkInterface ID") },
    malformed: describeMalformed("InvalidNetworkInterfaceId.Malformed", "eni-"),
    conditionKeys: describeInterface,
    format: formatNetworkInterface,
    inventory: showUnlessPart,
  },
  launchTemplates: {
    prefix: "lt",
    type: "launch-template",
    id: ({ launchTemplateId }) => launchTemplateId,
    nameInArn: "id",
    missing: {
      code: "InvalidLaunchTemplateId.NotFound",
      describe: (id) => `The specified launch template, with template ID ${id}, does not exist.`,
    },
    malformed: describeMalformed("InvalidLaunchTemplateId.Malformed", "lt-"),
    conditionKeys: () => ({}),
    format: (_, template) => formatTemplate(template),
    inventory: showTemplate,
  },
  keyPairs: {
    prefix: "key",
    type: "key-pair",
    id: ({ keyPairId }) => keyPairId,
    nameInArn: ({ keyName }) => keyName,
    missing: { code: "InvalidKeyPair.NotFound", describe: describeAs("key pair") },
    malformed: undefined,
    conditionKeys: ({ keyName, type }) => ({ "ec2:KeyPairName": keyName, "ec2:KeyPairType": type }),
    format: (_, pair) => formatKeyPair(pair),
    inventory: (pair) => pair,
  },
};
