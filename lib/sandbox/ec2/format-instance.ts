import type { GroupIdentifier, Instance as InstanceAnswer, InstanceState } from "@aws-sdk/client-ec2";
import type { AccountState } from "../store/account-state.js";
import type { Instance } from "../store/instance.js";
import { findInstanceType } from "./find-instance-types.js";
import { formatNetworkInterface } from "./format-network-interface.js";
import { formatTags } from "./format-tags.js";
import { formatPrivateName, formatPublicName } from "./instance-names.js";
import { findState } from "./instance-state.js";

/** An instance as DescribeInstances and RunInstances answer it. */
export function formatInstance(
  account: AccountState,
  instance: Instance,
  state: InstanceState = findState(instance),
): InstanceAnswer {
  const launched = new Date(instance.launchedAt);
  const profile =
    instance.instanceProfileArn === undefined
      ? {}
      : { IamInstanceProfile: { Arn: instance.instanceProfileArn, Id: instance.instanceProfileId } };
  return {
    Architecture: instance.architecture as InstanceAnswer["Architecture"],
    ClientToken: instance.clientToken,
    EbsOptimized: instance.isEbsOptimized,
    EnaSupport: true,
    Hypervisor: "xen",
    ...profile,
    RootDeviceName: "/dev/xvda",
    RootDeviceType: "ebs",
    ...formatTags(instance.tags),
    VirtualizationType: "hvm",
    ...formatProcessors(instance),
    CapacityReservationSpecification: { CapacityReservationPreference: "open" },
    HibernationOptions: { Configured: false },
    MetadataOptions: {
      State: state.Name === "pending" ? "pending" : "applied",
      HttpTokens: "required",
      HttpPutResponseHopLimit: 2,
      HttpEndpoint: "enabled",
      HttpProtocolIpv6: "disabled",
      InstanceMetadataTags: "disabled",
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
    InstanceType: instance.instanceType as InstanceAnswer["InstanceType"],
    LaunchTime: launched,
    Placement: {
      AvailabilityZoneId: instance.availabilityZoneId,
      GroupName: "",
      Tenancy: "default",
      AvailabilityZone: instance.availabilityZone,
    },
    Monitoring: { State: instance.isMonitored ? "enabled" : "disabled" },
    ...(instance.terminatedAt === undefined
      ? formatPlace(account, instance, launched)
      : formatEnd(instance.terminatedAt)),
  };
}

/** What an instance has while it exists. */
function formatPlace(account: AccountState, instance: Instance, launched: Date): InstanceAnswer {
  const { region, interfaces, volumes } = instance;
  const { privateIpAddress, publicIpAddress, subnetId, vpcId, groupIds } = interfaces[0];
  return {
    BlockDeviceMappings: volumes.map(({ deviceName, volumeId, isDeletedOnTermination }) => ({
      DeviceName: deviceName,
      Ebs: {
        AttachTime: launched,
        DeleteOnTermination: isDeletedOnTermination,
        Status: "attached",
        VolumeId: volumeId,
      },
    })),
    NetworkInterfaces: interfaces.map((one) =>
      formatNetworkInterface(account.accountId, instance, one, formatGroups(account, one.groupIds)),
    ),
    SecurityGroups: formatGroups(account, groupIds),
    SourceDestCheck: true,
    PrivateDnsNameOptions: {
      HostnameType: "ip-name",
      EnableResourceNameDnsARecord: false,
      EnableResourceNameDnsAAAARecord: false,
    },
    PrivateDnsName: formatPrivateName(region, privateIpAddress),
    PublicDnsName: publicIpAddress === undefined ? "" : formatPublicName(region, publicIpAddress),
    StateTransitionReason: "",
    SubnetId: subnetId,
    VpcId: vpcId,
    PrivateIpAddress: privateIpAddress,
    ...(publicIpAddress === undefined ? {} : { PublicIpAddress: publicIpAddress }),
  };
}

function formatGroups(account: AccountState, ids: readonly string[]): GroupIdentifier[] {
  return ids.map((id) => {
    const name = account.securityGroups.get(id)?.groupName;
    return { GroupId: id, ...(name === undefined ? {} : { GroupName: name }) };
  });
}

/** What is left of an instance after its end. */
function formatEnd(terminatedAt: number): InstanceAnswer {
  const time = new Date(terminatedAt).toISOString().replace("T", " ").slice(0, "2026-01-02 03:04:05".length);
  return {
    BlockDeviceMappings: [],
    NetworkInterfaces: [],
    SecurityGroups: [],
    StateReason: {
      Code: "Client.UserInitiatedShutdown",
      Message: "Client.UserInitiatedShutdown: User initiated shutdown",
    },
    PrivateDnsName: "",
    PublicDnsName: "",
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
