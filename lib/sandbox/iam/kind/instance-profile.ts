import { formatIamArn } from "../../store/arn.js";
import type { InstanceProfile } from "../../store/entity.js";
import type { ListedKind, TaggedKind } from "./kind.js";

/** Instance profiles. */
export const INSTANCE_PROFILES: TaggedKind<InstanceProfile> & ListedKind<InstanceProfile> = {
  type: "instance-profile",
  noun: "InstanceProfile",
  label: "instance profile",
  creation: "CreateInstanceProfile",
  member: "InstanceProfileName",
  isNamedByArn: false,
  quota: ["InstanceProfilesPerAccount", 1000],
  tagKeys: "exact",
  list: { operation: "ListInstanceProfiles", member: "InstanceProfiles" },
  findTable: ({ instanceProfiles }) => instanceProfiles,
  nameOf: ({ instanceProfileName }) => instanceProfileName,
  formatArn: ({ accountId }, { path, instanceProfileName }) =>
    formatIamArn(accountId, "instance-profile", path, instanceProfileName),
  formatMissing: (name) => `Instance Profile ${name} cannot be found.`,
  formatTaken: (name) => `Instance Profile ${name} already exists.`,
};
