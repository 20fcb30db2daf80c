import type { RebootInstancesRequest } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { findRows } from "../list/find-rows.js";

/** Restarts instances, which nobody can see: like AWS it only asks for it, whatever their state. */
export const rebootInstances: Operation<RebootInstancesRequest> = ({ input, account, region }) => {
  findRows(account, region, "instances", input.InstanceIds);
  return undefined;
};
