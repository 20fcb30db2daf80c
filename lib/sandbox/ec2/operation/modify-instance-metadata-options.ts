import type {
  ModifyInstanceMetadataOptionsRequest,
  ModifyInstanceMetadataOptionsResult,
} from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { createEc2Error } from "../error/ec2-error.js";
import {
  checkMetadataOptions,
  formatMetadataOptions,
  readMetadataOptions,
} from "../instance/metadata-options.js";
import { findRow } from "../list/find-rows.js";

/** Changes how an instance's metadata is reached. */
export const modifyInstanceMetadataOptions: Operation<
  ModifyInstanceMetadataOptionsRequest,
  ModifyInstanceMetadataOptionsResult
> = ({ input, account, region }) => {
  const { InstanceId: id, DryRun: _, ...options } = input;
  checkMetadataOptions("ModifyInstanceMetadataOptions", options);
  const instance = findRow(account, region, "instances", id);
  if (instance.terminatedAt !== undefined) {
    const text = `The instance '${id}' is not in the 'running' or 'stopped' states.`;
    throw createEc2Error("IncorrectInstanceState", text);
  }
  const metadata = readMetadataOptions(options, instance.metadata);
  account.instances.set(id, { ...instance, metadata });
  return {
    InstanceId: id,
    InstanceMetadataOptions: { State: "pending", ...formatMetadataOptions(metadata) },
  };
};
