/** A region of AWS. */
export interface Region {
  readonly name: string;
  /** New accounts can use it at once; the others must be enabled first. */
  readonly isOpen: boolean;
  /** Whether zones and instance types are recorded of it. */
  readonly isRecorded: boolean;
}

const OPEN = [
  "ap-northeast-1",
  "ap-northeast-2",
  "ap-northeast-3",
  "ap-south-1",
  "ap-southeast-1",
  "ap-southeast-2",
  "ca-central-1",
  "eu-central-1",
  "eu-north-1",
  "eu-west-1",
  "eu-west-2",
  "eu-west-3",
  "sa-east-1",
  "us-east-1",
  "us-east-2",
  "us-west-1",
  "us-west-2",
];
const CLOSED = [
  "af-south-1",
  "ap-east-1",
  "ap-south-2",
  "ap-southeast-3",
  "ap-southeast-4",
  "ap-southeast-5",
  "ca-west-1",
  "eu-central-2",
  "eu-south-1",
  "eu-south-2",
  "il-central-1",
  "me-central-1",
  "me-south-1",
];
const UNRECORDED = ["ap-east-2", "ap-southeast-6", "ap-southeast-7", "mx-central-1"];

/** Every region of the partition `aws`, by name. */
export const REGIONS: readonly Region[] = [
  ...OPEN.map((name) => ({ name, isOpen: true, isRecorded: true })),
  ...CLOSED.map((name) => ({ name, isOpen: false, isRecorded: true })),
  ...UNRECORDED.map((name) => ({ name, isOpen: false, isRecorded: false })),
].sort((left, right) => (left.name < right.name ? -1 : 1));
