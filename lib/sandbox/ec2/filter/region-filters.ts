import type { FilterPaths } from "./filter-paths.js";

/** The filters of DescribeRegions. */
export const REGION_FILTERS: FilterPaths = {
  endpoint: "Endpoint",
  "opt-in-status": "OptInStatus",
  "region-name": "RegionName",
};

/** The filters of DescribeAvailabilityZones. */
export const ZONE_FILTERS: FilterPaths = {
  "group-long-name": "GroupLongName",
  "group-name": "GroupName",
  message: "Messages.Message",
  "opt-in-status": "OptInStatus",
  "parent-zone-id": "ParentZoneId",
  "parent-zone-name": "ParentZoneName",
  "region-name": "RegionName",
  state: "State",
  "zone-id": "ZoneId",
  "zone-name": "ZoneName",
  "zone-type": "ZoneType",
};
