import { createEc2Error } from "../error/ec2-error.js";
import type { Volume } from "../row/volume.js";

/** What a volume is like. */
export type VolumeSettings = Pick<Volume, "size" | "type" | "iops" | "throughput" | "isEncrypted">;

/** How requests ask for a volume. */
export interface VolumeInput {
  readonly Size?: number | undefined;
  readonly VolumeType?: string | undefined;
  readonly Iops?: number | undefined;
  readonly Throughput?: number | undefined;
  readonly Encrypted?: boolean | undefined;
  readonly KmsKeyId?: string | undefined;
}

/** What AWS makes of a volume when nobody says. */
const DEFAULT_TYPE = "gp2";
/** Of the types that have them without being told. */
const DEFAULTS: Readonly<Record<string, Pick<VolumeSettings, "iops" | "throughput">>> = {
  gp3: { iops: 3000, throughput: 125 },
};
/** Sizes that a type can have, in GiB. */
const SIZES: Readonly<Record<string, readonly [least: number, most: number]>> = {
  gp2: [1, 16384],
  gp3: [1, 65536],
  io1: [4, 16384],
  io2: [4, 65536],
  sc1: [125, 16384],
  st1: [125, 16384],
  standard: [1, 1024],
};
const WITH_OPERATIONS = ["gp3", "io1", "io2"];

/** The volume that a request asks for, checked by nobody yet. */
export function readVolumeSettings(
  input: VolumeInput,
  given: Partial<Pick<VolumeSettings, "size" | "type">> = {},
): VolumeSettings {
  const type = input.VolumeType ?? given.type ?? DEFAULT_TYPE;
  const iops = input.Iops ?? DEFAULTS[type]?.iops;
  const throughput = input.Throughput ?? DEFAULTS[type]?.throughput;
  return {
    size: input.Size ?? given.size ?? 1,
    type,
    isEncrypted: input.Encrypted === true || input.KmsKeyId !== undefined,
    ...(iops === undefined ? {} : { iops }),
    ...(throughput === undefined ? {} : { throughput }),
  };
}

/** Refuses a volume that cannot be. */
export function checkVolumeSettings(input: VolumeInput): void {
  const { VolumeType: type = DEFAULT_TYPE, Size: size, Iops: iops, Throughput: throughput } = input;
  if (iops === undefined && (type === "io1" || type === "io2")) {
    throw createEc2Error("MissingParameter", "The request must contain the parameter iops");
  }
  if (iops !== undefined && !WITH_OPERATIONS.includes(type)) {
    const text = `The parameter iops is not supported for ${type} volumes.`;
    throw createEc2Error("InvalidParameterCombination", text);
  }
  if (throughput !== undefined && type !== "gp3") {
    const text = `The parameter throughput is not supported for ${type} volumes.`;
    throw createEc2Error("InvalidParameterCombination", text);
  }
  const [least, most] = SIZES[type] ?? [1, Number.POSITIVE_INFINITY];
  if (size !== undefined && size < least) {
    const text = `Volume of ${size}GiB is too small for volume type ${type}; minimum is ${least}GiB.`;
    throw createEc2Error("InvalidParameterValue", text);
  }
  if (size !== undefined && size > most) {
    const text = `Volume of ${size}GiB is too large for volume type ${type}; maximum is ${most}GiB.`;
    throw createEc2Error("InvalidParameterValue", text);
  }
}
