import type { ListMFADeviceTagsRequest, ListMFADeviceTagsResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findMfaDevice } from "../credential/find-mfa-device.js";
import { sortTags } from "../kind/tags.js";
import { findPage } from "../page.js";

/** Lists the tags of a virtual MFA device, in pages. */
export const listMFADeviceTags: Operation<ListMFADeviceTagsRequest, ListMFADeviceTagsResponse> = (call) => {
  const { input, account } = call;
  const tags = sortTags(findMfaDevice(account, input.SerialNumber).tags);
  const { items, position } = findPage(tags, input, ({ Key }) => Key);
  return { Tags: [...items], ...position };
};
