import type {
  DescribeKeyPairsRequest,
  DescribeLaunchTemplatesRequest,
  DescribeSecurityGroupsRequest,
} from "@aws-sdk/client-ec2";
import type { Members } from "../../protocol/members.js";
import type { Checked, OperationCall } from "../../service/operation.js";

/** A call that describes resources: with filters, in pages, and with the members of single operations. */
export type DescribeCall = OperationCall<
  Members &
    Checked<
      Omit<DescribeSecurityGroupsRequest, "GroupIds"> &
        Pick<DescribeKeyPairsRequest, "KeyNames" | "IncludePublicKey"> &
        Pick<DescribeLaunchTemplatesRequest, "LaunchTemplateNames">
    >
>;
