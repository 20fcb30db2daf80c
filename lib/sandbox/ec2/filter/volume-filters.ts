import { type FilterPaths, TAG_PATHS } from "./filter-paths.js";

/** The filters of DescribeVolumes. */
export const VOLUME_FILTERS: FilterPaths = {
  ...TAG_PATHS,
  "attachment.attach-time": "Attachments.AttachTime",
  "attachment.delete-on-termination": "Attachments.DeleteOnTermination",
  "attachment.device": "Attachments.Device",
  "attachment.instance-id": "Attachments.InstanceId",
  "attachment.status": "Attachments.State",
  "availability-zone": "AvailabilityZone",
  "availability-zone-id": "AvailabilityZoneId",
  "create-time": "CreateTime",
  encrypted: "Encrypted",
  "fast-restored": "FastRestored",
  "multi-attach-enabled": "MultiAttachEnabled",
  "operator.managed": "Operator.Managed",
  "operator.principal": "Operator.Principal",
  size: "Size",
  "snapshot-id": "SnapshotId",
  status: "State",
  "volume-id": "VolumeId",
  "volume-type": "VolumeType",
};
