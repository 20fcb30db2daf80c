import type { DescribeVolumesRequest, DescribeVolumesResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { formatVolume } from "../answer/format-volume.js";
import { type FilterPaths, filterItems, TAG_PATHS } from "../filter/filter-items.js";
import { checkPageSize } from "../list/check-paging.js";
import { findPage } from "../list/find-page.js";
import { findRows } from "../list/find-rows.js";

const FILTERS: FilterPaths = {
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

/** Describes the region's disks. */
export const describeVolumes: Operation<DescribeVolumesRequest, DescribeVolumesResult> = ({
  input,
  account,
  region,
}) => {
  checkPageSize(input.MaxResults);
  const rows = findRows(account, region, "volumes", input.VolumeIds);
  const volumes = rows.map((volume) => formatVolume(account.accountId, volume));
  const passing = filterItems(volumes, input.Filters, FILTERS);
  const { items, position } = findPage(passing, input, ({ VolumeId }) => VolumeId ?? "");
  return { Volumes: [...items], ...position };
};
