import { formatPrivateName, formatPublicName } from "../address/instance-names.js";
import type { NetworkInterface } from "../row/network-interface.js";

export interface Association {
  readonly IpOwnerId: string;
  readonly PublicDnsName: string;
  readonly PublicIp: string;
}

/** The addresses of a network interface as answers have them. */
export function formatAddresses({ region, privateIpAddress, publicIpAddress }: NetworkInterface): {
  readonly association: { readonly Association?: Association };
  readonly name: { readonly PrivateDnsName: string; readonly PrivateIpAddress: string };
} {
  return {
    association:
      publicIpAddress === undefined
        ? {}
        : {
            Association: {
              IpOwnerId: "amazon",
              PublicDnsName: formatPublicName(region, publicIpAddress),
              PublicIp: publicIpAddress,
            },
          },
    name: {
      PrivateDnsName: formatPrivateName(region, privateIpAddress),
      PrivateIpAddress: privateIpAddress,
    },
  };
}
