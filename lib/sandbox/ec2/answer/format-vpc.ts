import type { Vpc as VpcAnswer } from "@aws-sdk/client-ec2";
import type { Vpc } from "../row/vpc.js";
import { formatTags } from "./format-tags.js";

/** A VPC as DescribeVpcs answers it. */
export function formatVpc(accountId: string, vpc: Vpc): VpcAnswer {
  const { vpcId, cidrBlock, associationId, dhcpOptionsId, instanceTenancy, isDefault, tags } = vpc;
  return {
    OwnerId: accountId,
    InstanceTenancy: instanceTenancy,
    CidrBlockAssociationSet: [
      { AssociationId: associationId, CidrBlock: cidrBlock, CidrBlockState: { State: "associated" } },
    ],
    IsDefault: isDefault,
    ...formatTags(tags),
    BlockPublicAccessStates: { InternetGatewayBlockMode: "off" },
    VpcId: vpcId,
    State: "available",
    CidrBlock: cidrBlock,
    DhcpOptionsId: dhcpOptionsId,
  };
}
