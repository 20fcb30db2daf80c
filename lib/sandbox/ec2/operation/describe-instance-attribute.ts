import type { DescribeInstanceAttributeRequest, InstanceAttribute } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import type { AccountState } from "../../store/account-state.js";
import { formatInstance } from "../answer/format-instance.js";
import { findRow } from "../list/find-rows.js";
import type { Instance } from "../row/instance.js";
import { findInterfaces } from "../row/instance-parts.js";

/** Describes one attribute of an instance. */
export const describeInstanceAttribute: Operation<DescribeInstanceAttributeRequest, InstanceAttribute> = ({
  input,
  account,
  region,
}) => {
  const instance = findRow(account, region, "instances", input.InstanceId);
  return { InstanceId: instance.instanceId, ...formatAttribute(account, instance, input.Attribute) };
};

function formatAttribute(
  account: AccountState,
  instance: Instance,
  attribute: DescribeInstanceAttributeRequest["Attribute"],
): InstanceAttribute {
  const described = formatInstance(account, instance);
  switch (attribute) {
    case "instanceType":
      return { InstanceType: { Value: instance.instanceType } };
    case "kernel":
      return { KernelId: {} };
    case "ramdisk":
      return { RamdiskId: {} };
    case "userData":
      return { UserData: instance.userData === undefined ? {} : { Value: instance.userData } };
    case "disableApiTermination":
      return { DisableApiTermination: { Value: instance.isTerminationProtected } };
    case "disableApiStop":
      return { DisableApiStop: { Value: instance.isStopProtected } };
    case "instanceInitiatedShutdownBehavior":
      return { InstanceInitiatedShutdownBehavior: { Value: instance.shutdownBehavior } };
    case "rootDeviceName":
      return { RootDeviceName: { Value: described.RootDeviceName } };
    case "blockDeviceMapping":
      return { BlockDeviceMappings: described.BlockDeviceMappings };
    case "productCodes":
      return { ProductCodes: [] };
    case "sourceDestCheck": {
      const [primary] = findInterfaces(account, instance.instanceId);
      return { SourceDestCheck: { Value: primary?.isSourceDestChecked ?? true } };
    }
    case "groupSet":
      return { Groups: described.SecurityGroups };
    case "ebsOptimized":
      return { EbsOptimized: { Value: instance.isEbsOptimized } };
    case "sriovNetSupport":
      return { SriovNetSupport: {} };
    case "enaSupport":
      return { EnaSupport: { Value: true } };
    case "enclaveOptions":
      return { EnclaveOptions: { Enabled: false } };
    case undefined:
      return {};
  }
}
