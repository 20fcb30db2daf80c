import { deferOperation } from "../service/defer-operation.js";
import type { Operations } from "../service/operation.js";
import { describeOperations } from "./describe/describe-operations.js";

/** Every EC2 operation that the local account carries out, by name. */
export const ec2Operations: Operations = {
  ...describeOperations,
  AssociateIamInstanceProfile: deferOperation(
    "associateIamInstanceProfile",
    () => import("./operation/associate-iam-instance-profile.js"),
  ),
  AttachVolume: deferOperation("attachVolume", () => import("./operation/attach-volume.js")),
  AuthorizeSecurityGroupEgress: deferOperation(
    "authorizeSecurityGroupEgress",
    () => import("./operation/authorize-security-group-egress.js"),
  ),
  AuthorizeSecurityGroupIngress: deferOperation(
    "authorizeSecurityGroupIngress",
    () => import("./operation/authorize-security-group-ingress.js"),
  ),
  CreateKeyPair: deferOperation("createKeyPair", () => import("./operation/create-key-pair.js")),
  CreateLaunchTemplate: deferOperation(
    "createLaunchTemplate",
    () => import("./operation/create-launch-template.js"),
  ),
  CreateLaunchTemplateVersion: deferOperation(
    "createLaunchTemplateVersion",
    () => import("./operation/create-launch-template-version.js"),
  ),
  CreateSecurityGroup: deferOperation(
    "createSecurityGroup",
    () => import("./operation/create-security-group.js"),
  ),
  CreateSubnet: deferOperation("createSubnet", () => import("./operation/create-subnet.js")),
  CreateTags: deferOperation("createTags", () => import("./operation/create-tags.js")),
  CreateVolume: deferOperation("createVolume", () => import("./operation/create-volume.js")),
  CreateVpc: deferOperation("createVpc", () => import("./operation/create-vpc.js")),
  DeleteKeyPair: deferOperation("deleteKeyPair", () => import("./operation/delete-key-pair.js")),
  DeleteLaunchTemplate: deferOperation(
    "deleteLaunchTemplate",
    () => import("./operation/delete-launch-template.js"),
  ),
  DeleteLaunchTemplateVersions: deferOperation(
    "deleteLaunchTemplateVersions",
    () => import("./operation/delete-launch-template-versions.js"),
  ),
  DeleteNetworkInterface: deferOperation(
    "deleteNetworkInterface",
    () => import("./operation/delete-network-interface.js"),
  ),
  DeleteSecurityGroup: deferOperation(
    "deleteSecurityGroup",
    () => import("./operation/delete-security-group.js"),
  ),
  DeleteSubnet: deferOperation("deleteSubnet", () => import("./operation/delete-subnet.js")),
  DeleteTags: deferOperation("deleteTags", () => import("./operation/delete-tags.js")),
  DeleteVolume: deferOperation("deleteVolume", () => import("./operation/delete-volume.js")),
  DeleteVpc: deferOperation("deleteVpc", () => import("./operation/delete-vpc.js")),
  DescribeAvailabilityZones: deferOperation(
    "describeAvailabilityZones",
    () => import("./operation/describe-availability-zones.js"),
  ),
  DescribeIamInstanceProfileAssociations: deferOperation(
    "describeIamInstanceProfileAssociations",
    () => import("./operation/describe-iam-instance-profile-associations.js"),
  ),
  DescribeInstanceAttribute: deferOperation(
    "describeInstanceAttribute",
    () => import("./operation/describe-instance-attribute.js"),
  ),
  DescribeInstanceStatus: deferOperation(
    "describeInstanceStatus",
    () => import("./operation/describe-instance-status.js"),
  ),
  DescribeInstanceTypeOfferings: deferOperation(
    "describeInstanceTypeOfferings",
    () => import("./operation/describe-instance-type-offerings.js"),
  ),
  DescribeInstanceTypes: deferOperation(
    "describeInstanceTypes",
    () => import("./operation/describe-instance-types.js"),
  ),
  DescribeInstances: deferOperation("describeInstances", () => import("./operation/describe-instances.js")),
  DescribeLaunchTemplateVersions: deferOperation(
    "describeLaunchTemplateVersions",
    () => import("./operation/describe-launch-template-versions.js"),
  ),
  DescribeRegions: deferOperation("describeRegions", () => import("./operation/describe-regions.js")),
  DescribeTags: deferOperation("describeTags", () => import("./operation/describe-tags.js")),
  DetachVolume: deferOperation("detachVolume", () => import("./operation/detach-volume.js")),
  DisassociateIamInstanceProfile: deferOperation(
    "disassociateIamInstanceProfile",
    () => import("./operation/disassociate-iam-instance-profile.js"),
  ),
  ImportKeyPair: deferOperation("importKeyPair", () => import("./operation/import-key-pair.js")),
  ModifyInstanceAttribute: deferOperation(
    "modifyInstanceAttribute",
    () => import("./operation/modify-instance-attribute.js"),
  ),
  ModifyInstanceMetadataOptions: deferOperation(
    "modifyInstanceMetadataOptions",
    () => import("./operation/modify-instance-metadata-options.js"),
  ),
  ModifyLaunchTemplate: deferOperation(
    "modifyLaunchTemplate",
    () => import("./operation/modify-launch-template.js"),
  ),
  ModifySecurityGroupRules: deferOperation(
    "modifySecurityGroupRules",
    () => import("./operation/modify-security-group-rules.js"),
  ),
  RebootInstances: deferOperation("rebootInstances", () => import("./operation/reboot-instances.js")),
  ReplaceIamInstanceProfileAssociation: deferOperation(
    "replaceIamInstanceProfileAssociation",
    () => import("./operation/replace-iam-instance-profile-association.js"),
  ),
  RevokeSecurityGroupEgress: deferOperation(
    "revokeSecurityGroupEgress",
    () => import("./operation/revoke-security-group-egress.js"),
  ),
  RevokeSecurityGroupIngress: deferOperation(
    "revokeSecurityGroupIngress",
    () => import("./operation/revoke-security-group-ingress.js"),
  ),
  RunInstances: deferOperation("runInstances", () => import("./operation/run-instances.js")),
  StartInstances: deferOperation("startInstances", () => import("./operation/start-instances.js")),
  StopInstances: deferOperation("stopInstances", () => import("./operation/stop-instances.js")),
  TerminateInstances: deferOperation(
    "terminateInstances",
    () => import("./operation/terminate-instances.js"),
  ),
  UpdateSecurityGroupRuleDescriptionsEgress: deferOperation(
    "updateSecurityGroupRuleDescriptionsEgress",
    () => import("./operation/update-security-group-rule-descriptions-egress.js"),
  ),
  UpdateSecurityGroupRuleDescriptionsIngress: deferOperation(
    "updateSecurityGroupRuleDescriptionsIngress",
    () => import("./operation/update-security-group-rule-descriptions-ingress.js"),
  ),
};
