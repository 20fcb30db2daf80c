import type { Instance as InstanceAnswer, InstanceState } from "@aws-sdk/client-ec2";
import type { AccountState } from "../../store/account-state.js";
import { formatPrivateName, formatPublicName } from "../address/instance-names.js";
import { findState } from "../instance/instance-state.js";
import { formatMetadataOptions } from "../instance/metadata-options.js";
import { findInstanceType } from "../region/find-instance-types.js";
import type { Instance } from "../row/instance.js";
import { findInterfaces, findVolumes } from "../row/instance-parts.js";
import { formatGroups } from "./format-groups.js";
import { formatInstanceInterface } from "./format-instance-interface.js";
import { formatTags } from "./format-tags.js";

/** An instance as DescribeInstances and RunInstances answer it. */
export function formatInstance(
  account: AccountState,
  instance: Instance,
  state: InstanceState = findState(instance),
): InstanceAnswer {
  const launched = new Date(instance.launchedAt);
  const started = new Date(instance.startedAt ?? instance.launchedAt);
  const { instanceProfile: profile } = instance;
  return {
    Architecture: instance.architecture as InstanceAnswer["Architecture"],
    ClientToken: instance.clientToken,
    EbsOptimized: instance.isEbsOptimized,
    EnaSupport: true,
    Hypervisor: "xen",
    ...(profile === undefined ? {} : { IamInstanceProfile: { Arn: profile.arn, Id: profile.id } }),
    RootDeviceName: "/dev/xvda",
    RootDeviceType: "ebs",
    ...formatTags(instance.tags),
    VirtualizationType: "hvm",
    ...formatProcessors(instance),
    CapacityReservationSpecification: { CapacityReservationPreference: "open" },
    HibernationOptions: { Configured: false },
    MetadataOptions: {
      State: state.Name === "pending" ? "pending" : "applied",
      ...formatMetadataOptions(instance.metadata),
    },
    EnclaveOptions: { Enabled: false },
    PlatformDetails: "Linux/UNIX",
    UsageOperation: "RunInstances",
    UsageOperationUpdateTime: launched,
    MaintenanceOptions: { AutoRecovery: "default", RebootMigration: "default" },
    NetworkPerformanceOptions: { BandwidthWeighting: "default" },
    Operator: { Managed: false },
    InstanceId: instance.instanceId,
    ImageId: instance.imageId,
    State: state,
    AmiLaunchIndex: instance.launchIndex,
    ProductCodes: [],
    ...(instance.keyName === undefined ? {} : { KeyName: instance.keyName }),
    InstanceType: instance.instanceType as InstanceAnswer["InstanceType"],
    LaunchTime: started,
    Placement: {
      AvailabilityZoneId: instance.availabilityZoneId,
      GroupName: "",
      Tenancy: "default",
      AvailabilityZone: instance.availabilityZone,
    },
    Monitoring: { State: instance.isMonitored ? "enabled" : "disabled" },
    ...formatPlace(account, instance),
    ...formatReason(instance),
  };
}

/** What an instance has while it exists, stopped or not. */
function formatPlace(account: AccountState, { region, instanceId }: Instance): InstanceAnswer {
  const interfaces = findInterfaces(account, instanceId);
  const blockDevices = findVolumes(account, instanceId).map(({ volumeId, attachment }) => ({
    DeviceName: attachment.deviceName,
    Ebs: {
      AttachTime: new Date(attachment.attachedAt),
      DeleteOnTermination: attachment.isDeletedOnTermination,
      Status: "attached" as const,
      VolumeId: volumeId,
    },
  }));
  const [primary] = interfaces;
  if (primary === undefined) {
    return {
      BlockDeviceMappings: blockDevices,
      NetworkInterfaces: [],
      SecurityGroups: [],
      PrivateDnsName: "",
      PublicDnsName: "",
    };
  }
  const { privateIpAddress, publicIpAddress, subnetId, vpcId, groupIds, isSourceDestChecked } = primary;
  return {
    BlockDeviceMappings: blockDevices,
    NetworkInterfaces: interfaces.map((one) => formatInstanceInterface(account, one)),
    SecurityGroups: formatGroups(account, groupIds),
    SourceDestCheck: isSourceDestChecked,
    PrivateDnsNameOptions: {
      HostnameType: "ip-name",
      EnableResourceNameDnsARecord: false,
      EnableResourceNameDnsAAAARecord: false,
    },
    PrivateDnsName: formatPrivateName(region, privateIpAddress),
    PublicDnsName: publicIpAddress === undefined ? "" : formatPublicName(region, publicIpAddress),
    SubnetId: subnetId,
    VpcId: vpcId,
    PrivateIpAddress: privateIpAddress,
    ...(publicIpAddress === undefined ? {} : { PublicIpAddress: publicIpAddress }),
  };
}

/** Why an instance is not running. */
function formatReason({ terminatedAt, stoppedAt }: Instance): InstanceAnswer {
  const endedAt = terminatedAt ?? stoppedAt;
  if (endedAt === undefined) return { StateTransitionReason: "" };
  const time = new Date(endedAt).toISOString().replace("T", " ").slice(0, "2026-01-02 03:04:05".length);
  return {
    StateReason: {
      Code: "Client.UserInitiatedShutdown",
      Message: "Client.UserInitiatedShutdown: User initiated shutdown",
    },
    StateTransitionReason: `User initiated (${time} GMT)`,
  };
}

function formatProcessors({ instanceType }: Instance): InstanceAnswer {
  const processors = findInstanceType(instanceType)?.["VCpuInfo"] as
    | { readonly DefaultCores?: number; readonly DefaultThreadsPerCore?: number }
    | undefined;
  if (processors?.DefaultCores === undefined) return {};
  return {
    CpuOptions: { CoreCount: processors.DefaultCores, ThreadsPerCore: processors.DefaultThreadsPerCore },
  };
}
