import { PACKAGES, type PinName, WHEELS, type WheelName } from "./pins.js";
import { readWheelPin } from "./wheel-pin.js";

/** The pinned version of each wheel and npm package, by name. */
export type Versions = Readonly<Record<PinName, string>>;

/** The versions in the texts of `source/python-package.ts` and `package.json`. Throws when one is not exact. */
export function readPins(python: string, manifest: string): Versions {
  const { dependencies } = JSON.parse(manifest) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const wheels = (Object.keys(WHEELS) as WheelName[]).map(
    (name) => [name, readWheelPin(python, WHEELS[name]).version] as const,
  );
  const packages = PACKAGES.map((name) => [name, dependencies[name] ?? ""] as const);
  for (const [name, version] of packages) {
    if (!/^\d+\.\d+\.\d+$/.test(version)) {
      throw new Error(`Cannot find an exact version of ${name} among the dependencies of package.json.`);
    }
  }
  return Object.fromEntries([...wheels, ...packages]) as Versions;
}
