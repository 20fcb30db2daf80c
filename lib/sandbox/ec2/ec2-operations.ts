import { deferOperation } from "../service/defer-operation.js";
import type { Operations } from "../service/operation.js";

/** Every EC2 operation that the local account carries out, by name. */
export const ec2Operations: Operations = {
  AssociateIamInstanceProfile: deferOperation(
    "associateIamInstanceProfile",
    () => import("./associate-iam-instance-profile.js"),
  ),
  AttachVolume: deferOperation("attachVolume", () => import("./attach-volume.js")),
  AuthorizeSecurityGroupEgress: deferOperation(
    "authorizeSecurityGroupEgress",
    () => import("./authorize-security-group-egress.js"),
  ),
  AuthorizeSecurityGroupIngress: deferOperation(
    "authorizeSecurityGroupIngress",
    () => import("./authorize-security-group-ingress.js"),
  ),
  CreateKeyPair: deferOperation("createKeyPair", () => import("./create-key-pair.js")),
  CreateLaunchTemplate: deferOperation("createLaunchTemplate", () => import("./create-launch-template.js")),
  CreateLaunchTemplateVersion: deferOperation(
    "createLaunchTemplateVersion",
    () => import("./create-launch-template-version.js"),
  ),
  CreateSecurityGroup: deferOperation("createSecurityGroup", () => import("./create-security-group.js")),
  CreateSubnet: deferOperation("createSubnet", () => import("./create-subnet.js")),
  CreateTags: deferOperation("createTags", () => import("./create-tags.js")),
  CreateVolume: deferOperation("createVolume", () => import("./create-volume.js")),
  CreateVpc: deferOperation("createVpc", () => import("./create-vpc.js")),
  DeleteKeyPair: deferOperation("deleteKeyPair", () => import("./delete-key-pair.js")),
  DeleteLaunchTemplate: deferOperation("deleteLaunchTemplate", () => import("./delete-launch-template.js")),
  DeleteLaunchTemplateVersions: deferOperation(
    "deleteLaunchTemplateVersions",
    () => import("./delete-launch-template-versions.js"),
  ),
  DeleteNetworkInterface: deferOperation(
    "deleteNetworkInterface",
    () => import("./delete-network-interface.js"),
  ),
  DeleteSecurityGroup: deferOperation("deleteSecurityGroup", () => import("./delete-security-group.js")),
  DeleteSubnet: deferOperation("deleteSubnet", () => import("./delete-subnet.js")),
  DeleteTags: deferOperation("deleteTags", () => import("./delete-tags.js")),
  DeleteVolume: deferOperation("deleteVolume", () => import("./delete-volume.js")),
  DeleteVpc: deferOperation("deleteVpc", () => import("./delete-vpc.js")),
  DescribeAvailabilityZones: deferOperation(
    "describeAvailabilityZones",
    () => import("./describe-availability-zones.js"),
  ),
  DescribeIamInstanceProfileAssociations: deferOperation(
    "describeIamInstanceProfileAssociations",
    () => import("./describe-iam-instance-profile-associations.js"),
  ),
  DescribeInstanceAttribute: deferOperation(
    "describeInstanceAttribute",
    () => import("./describe-instance-attribute.js"),
  ),
  DescribeInstanceStatus: deferOperation(
    "describeInstanceStatus",
    () => import("./describe-instance-status.js"),
  ),
  DescribeInstanceTypeOfferings: deferOperation(
    "describeInstanceTypeOfferings",
    () => import("./describe-instance-type-offerings.js"),
  ),
  DescribeInstanceTypes: deferOperation(
    "describeInstanceTypes",
    () => import("./describe-instance-types.js"),
  ),
  DescribeInstances: deferOperation("describeInstances", () => import("./describe-instances.js")),
  DescribeKeyPairs: deferOperation("describeKeyPairs", () => import("./describe-key-pairs.js")),
  DescribeLaunchTemplateVersions: deferOperation(
    "describeLaunchTemplateVersions",
    () => import("./describe-launch-template-versions.js"),
  ),
  DescribeLaunchTemplates: deferOperation(
    "describeLaunchTemplates",
    () => import("./describe-launch-templates.js"),
  ),
  DescribeNetworkInterfaces: deferOperation(
    "describeNetworkInterfaces",
    () => import("./describe-network-interfaces.js"),
  ),
  DescribeRegions: deferOperation("describeRegions", () => import("./describe-regions.js")),
  DescribeSecurityGroupRules: deferOperation(
    "describeSecurityGroupRules",
    () => import("./describe-security-group-rules.js"),
  ),
  DescribeSecurityGroups: deferOperation(
    "describeSecurityGroups",
    () => import("./describe-security-groups.js"),
  ),
  DescribeSubnets: deferOperation("describeSubnets", () => import("./describe-subnets.js")),
  DescribeTags: deferOperation("describeTags", () => import("./describe-tags.js")),
  DescribeVolumes: deferOperation("describeVolumes", () => import("./describe-volumes.js")),
  DescribeVpcs: deferOperation("describeVpcs", () => import("./describe-vpcs.js")),
  DetachVolume: deferOperation("detachVolume", () => import("./detach-volume.js")),
  DisassociateIamInstanceProfile: deferOperation(
    "disassociateIamInstanceProfile",
    () => import("./disassociate-iam-instance-profile.js"),
  ),
  ImportKeyPair: deferOperation("importKeyPair", () => import("./import-key-pair.js")),
  ModifyInstanceAttribute: deferOperation(
    "modifyInstanceAttribute",
    () => import("./modify-instance-attribute.js"),
  ),
  ModifyInstanceMetadataOptions: deferOperation(
    "modifyInstanceMetadataOptions",
    () => import("./modify-instance-metadata-options.js"),
  ),
  ModifyLaunchTemplate: deferOperation("modifyLaunchTemplate", () => import("./modify-launch-template.js")),
  ModifySecurityGroupRules: deferOperation(
    "modifySecurityGroupRules",
    () => import("./modify-security-group-rules.js"),
  ),
  RebootInstances: deferOperation("rebootInstances", () => import("./reboot-instances.js")),
  ReplaceIamInstanceProfileAssociation: deferOperation(
    "replaceIamInstanceProfileAssociation",
    () => import("./replace-iam-instance-profile-association.js"),
  ),
  RevokeSecurityGroupEgress: deferOperation(
    "revokeSecurityGroupEgress",
    () => import("./revoke-security-group-egress.js"),
  ),
  RevokeSecurityGroupIngress: deferOperation(
    "revokeSecurityGroupIngress",
    () => import("./revoke-security-group-ingress.js"),
  ),
  RunInstances: deferOperation("runInstances", () => import("./run-instances.js")),
  StartInstances: deferOperation("startInstances", () => import("./start-instances.js")),
  StopInstances: deferOperation("stopInstances", () => import("./stop-instances.js")),
  TerminateInstances: deferOperation("terminateInstances", () => import("./terminate-instances.js")),
  UpdateSecurityGroupRuleDescriptionsEgress: deferOperation(
    "updateSecurityGroupRuleDescriptionsEgress",
    () => import("./update-security-group-rule-descriptions-egress.js"),
  ),
  UpdateSecurityGroupRuleDescriptionsIngress: deferOperation(
    "updateSecurityGroupRuleDescriptionsIngress",
    () => import("./update-security-group-rule-descriptions-ingress.js"),
  ),
};
