import { type FilterPaths, TAG_PATHS } from "./filter-paths.js";

/** The filters of DescribeLaunchTemplates. */
export const TEMPLATE_FILTERS: FilterPaths = {
  ...TAG_PATHS,
  "create-time": "CreateTime",
  "launch-template-name": "LaunchTemplateName",
};

/** The filters of DescribeLaunchTemplateVersions. */
export const TEMPLATE_VERSION_FILTERS: FilterPaths = {
  "create-time": "CreateTime",
  "ebs-optimized": "LaunchTemplateData.EbsOptimized",
  "host-resource-group-arn": "LaunchTemplateData.Placement.HostResourceGroupArn",
  "http-endpoint": "LaunchTemplateData.MetadataOptions.HttpEndpoint",
  "http-protocol-ipv4": null,
  "http-tokens": "LaunchTemplateData.MetadataOptions.HttpTokens",
  "iam-instance-profile": "LaunchTemplateData.IamInstanceProfile.Arn",
  "image-id": "LaunchTemplateData.ImageId",
  "instance-type": "LaunchTemplateData.InstanceType",
  "is-default-version": "DefaultVersion",
  "kernel-id": "LaunchTemplateData.KernelId",
  "license-configuration-arn": "LaunchTemplateData.LicenseSpecifications.LicenseConfigurationArn",
  "network-card-index": "LaunchTemplateData.NetworkInterfaces.NetworkCardIndex",
  "ram-disk-id": "LaunchTemplateData.RamDiskId",
};
