/** A region of AWS. */
export interface Region {
  readonly name: string;
  /** E.g. `Asia Pacific (Tokyo)`. */
  readonly longName: string;
  /** New accounts can use it at once; the others must be enabled first. */
  readonly isOpen: boolean;
  /** Whether zones and instance types are recorded of it. */
  readonly isRecorded: boolean;
}

const OPEN = {
  "ap-northeast-1": "Asia Pacific (Tokyo)",
  "ap-northeast-2": "Asia Pacific (Seoul)",
  "ap-northeast-3": "Asia Pacific (Osaka)",
  "ap-south-1": "Asia Pacific (Mumbai)",
  "ap-southeast-1": "Asia Pacific (Singapore)",
  "ap-southeast-2": "Asia Pacific (Sydney)",
  "ca-central-1": "Canada (Central)",
  "eu-central-1": "Europe (Frankfurt)",
  "eu-north-1": "Europe (Stockholm)",
  "eu-west-1": "Europe (Ireland)",
  "eu-west-2": "Europe (London)",
  "eu-west-3": "Europe (Paris)",
  "sa-east-1": "South America (São Paulo)",
  "us-east-1": "US East (N. Virginia)",
  "us-east-2": "US East (Ohio)",
  "us-west-1": "US West (N. California)",
  "us-west-2": "US West (Oregon)",
};

const CLOSED = {
  "af-south-1": "Africa (Cape Town)",
  "ap-east-1": "Asia Pacific (Hong Kong)",
  "ap-south-2": "Asia Pacific (Hyderabad)",
  "ap-southeast-3": "Asia Pacific (Jakarta)",
  "ap-southeast-4": "Asia Pacific (Melbourne)",
  "ap-southeast-5": "Asia Pacific (Malaysia)",
  "ca-west-1": "Canada West (Calgary)",
  "eu-central-2": "Europe (Zurich)",
  "eu-south-1": "Europe (Milan)",
  "eu-south-2": "Europe (Spain)",
  "il-central-1": "Israel (Tel Aviv)",
  "me-central-1": "Middle East (UAE)",
  "me-south-1": "Middle East (Bahrain)",
};

const UNRECORDED = {
  "ap-east-2": "Asia Pacific (Taipei)",
  "ap-southeast-6": "Asia Pacific (New Zealand)",
  "ap-southeast-7": "Asia Pacific (Thailand)",
  "mx-central-1": "Mexico (Central)",
};

/** Every region of the partition `aws`, by name. */
export const REGIONS: readonly Region[] = [
  ...createRegions(OPEN, { isOpen: true, isRecorded: true }),
  ...createRegions(CLOSED, { isOpen: false, isRecorded: true }),
  ...createRegions(UNRECORDED, { isOpen: false, isRecorded: false }),
].sort((left, right) => (left.name < right.name ? -1 : 1));

function createRegions(
  names: Readonly<Record<string, string>>,
  state: Pick<Region, "isOpen" | "isRecorded">,
): readonly Region[] {
  return Object.entries(names).map(([name, longName]) => ({ name, longName, ...state }));
}
