import type { GroupIdentifier, InstanceNetworkInterface } from "@aws-sdk/client-ec2";
import type { Instance } from "../store/instance.js";
import { formatPrivateName, formatPublicName } from "./instance-names.js";

/** The one network interface of an instance. */
export function formatNetworkInterface(
  accountId: string,
  instance: Instance,
  groups: readonly GroupIdentifier[],
): InstanceNetworkInterface {
  const { region, privateIpAddress, publicIpAddress } = instance;
  const association =
    publicIpAddress === undefined
      ? {}
      : {
          Association: {
            IpOwnerId: "amazon",
            PublicDnsName: formatPublicName(region, publicIpAddress),
            PublicIp: publicIpAddress,
          },
        };
  const name = {
    PrivateDnsName: formatPrivateName(region, privateIpAddress),
    PrivateIpAddress: privateIpAddress,
  };
  return {
    ...association,
    Attachment: {
      AttachTime: new Date(instance.launchedAt),
      AttachmentId: instance.attachmentId,
      DeleteOnTermination: true,
      DeviceIndex: 0,
      Status: "attached",
      NetworkCardIndex: 0,
    },
    Description: "",
    Groups: [...groups],
    Ipv6Addresses: [],
    MacAddress: instance.macAddress,
    NetworkInterfaceId: instance.networkInterfaceId,
    OwnerId: accountId,
    ...name,
    PrivateIpAddresses: [{ ...association, Primary: true, ...name }],
    SourceDestCheck: true,
    Status: "in-use",
    SubnetId: instance.subnetId,
    VpcId: instance.vpcId,
    InterfaceType: "interface",
    Operator: { Managed: false },
  };
}
