import type { GroupIdentifier, InstanceNetworkInterface } from "@aws-sdk/client-ec2";
import type { Instance, InstanceInterface } from "../store/instance.js";
import { formatPrivateName, formatPublicName } from "./instance-names.js";

/** A network interface of an instance. */
export function formatNetworkInterface(
  accountId: string,
  { region, launchedAt }: Instance,
  own: InstanceInterface,
  groups: readonly GroupIdentifier[],
): InstanceNetworkInterface {
  const { privateIpAddress, publicIpAddress } = own;
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
      AttachTime: new Date(launchedAt),
      AttachmentId: own.attachmentId,
      DeleteOnTermination: own.isDeletedOnTermination,
      DeviceIndex: own.deviceIndex,
      Status: "attached",
      NetworkCardIndex: 0,
    },
    Description: own.description,
    Groups: [...groups],
    Ipv6Addresses: [],
    MacAddress: own.macAddress,
    NetworkInterfaceId: own.networkInterfaceId,
    OwnerId: accountId,
    ...name,
    PrivateIpAddresses: [{ ...association, Primary: true, ...name }],
    SourceDestCheck: true,
    Status: "in-use",
    SubnetId: own.subnetId,
    VpcId: own.vpcId,
    InterfaceType: "interface",
    Operator: { Managed: false },
  };
}
