import type { WheelName } from "./pins.js";

/** The version in a wheel's file name. Throws when the file is not one for every Python 3, as the pins suppose. */
export function readWheelName(name: WheelName, file: string): string {
  const version = new RegExp(`^${name}-(\\d+\\.\\d+\\.\\d+)-py3-none-any\\.whl$`).exec(file)?.[1];
  if (version === undefined) {
    throw new Error(
      `Cannot use ${file || "no wheel"}: ${name}-X.Y.Z-py3-none-any.whl is wanted. ` +
        "If its tag has changed, `pythonTag` in python-package.ts is the place to say so.",
    );
  }
  return version;
}
