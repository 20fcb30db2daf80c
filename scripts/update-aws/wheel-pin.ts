import type { PythonPackage } from "../../lib/sandbox/source/python-package.js";

/** What moves of a wheel. */
export type WheelPin = Pick<PythonPackage, "version" | "sha256">;

/** The version and hash that a constant of `source/python-package.ts` has. Throws when it has none. */
export function readWheelPin(text: string, constant: string): WheelPin {
  const found = createPattern(constant).exec(text)?.groups;
  const { version, sha256 } = found ?? {};
  if (version === undefined || sha256 === undefined) {
    throw new Error(`Cannot find the version and the SHA-256 of ${constant} in python-package.ts.`);
  }
  return { version, sha256 };
}

/** The text of `source/python-package.ts` with another version and hash in that constant. */
export function writeWheelPin(text: string, constant: string, pin: WheelPin): string {
  readWheelPin(text, constant);
  return text.replace(
    createPattern(constant),
    (_, start: string, _version: string, middle: string) => `${start}${pin.version}${middle}${pin.sha256}`,
  );
}

/** Up to the hash, inside one constant. */
function createPattern(constant: string): RegExp {
  return new RegExp(
    `(\\bexport const ${constant}\\b[^}]*?\\bversion: ")(?<version>[^"]+)("[^}]*?\\bsha256: ")(?<sha256>[0-9a-f]{64})`,
  );
}
