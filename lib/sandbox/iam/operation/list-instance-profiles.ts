import type { ListInstanceProfilesRequest, ListInstanceProfilesResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { formatListedInstanceProfile } from "../entity/format-instance-profile.js";
import { findPage, sortByName } from "../page.js";

/** Lists the instance profiles under a path, in pages. */
export const listInstanceProfiles: Operation<ListInstanceProfilesRequest, ListInstanceProfilesResponse> = (
  call,
) => {
  const { input, account, store } = call;
  const { PathPrefix: prefix = "/" } = input;
  const profiles = [...account.instanceProfiles.values()].filter(({ path }) => path.startsWith(prefix));
  const sorted = sortByName(profiles, ({ instanceProfileName }) => instanceProfileName);
  const { items, position } = findPage(sorted, input, ({ instanceProfileName }) => instanceProfileName);
  return {
    InstanceProfiles: items.map((profile) => formatListedInstanceProfile(store, account, profile)),
    ...position,
  };
};
