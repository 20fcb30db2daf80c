import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PythonPackage } from "../../lib/sandbox/source/python-package.js";
import { fetchWheel } from "./fetch-wheel.js";
import { findNewestPackage } from "./lock-packages.js";
import { PACKAGES, type PinName, WHEELS, type WheelName } from "./pins.js";
import { readPins, type Versions } from "./read-pins.js";
import { readWheelPin } from "./wheel-pin.js";

/** Where wheels are pinned. */
export const PYTHON_FILE = "lib/sandbox/source/python-package.ts";

/** What is pinned, and what it is to be. */
export interface Aim {
  readonly pinned: Versions;
  readonly wanted: Versions;
  readonly wheels: Readonly<Record<WheelName, PythonPackage>>;
}

/** Finds the newest version of each pin that is not asked for in another one. Wheels are downloaded. */
export async function findAim(
  root: string,
  targets: Partial<Record<PinName, string>>,
  signal: AbortSignal,
): Promise<Aim> {
  const python = await readFile(join(root, PYTHON_FILE), "utf8");
  const pinned = readPins(python, await readFile(join(root, "package.json"), "utf8"));
  const wheels = {
    botocore: await fetchWheel("botocore", targets.botocore, signal),
    moto: await fetchWheel("moto", targets.moto, signal),
  };
  for (const name of ["botocore", "moto"] as const) checkHash(python, name, wheels[name]);
  const find = async (name: (typeof PACKAGES)[number]) =>
    [name, targets[name] ?? (await findNewestPackage(name, { cwd: root, signal }))] as const;
  const packages = Object.fromEntries(await Promise.all(PACKAGES.map(find)));
  const { botocore, moto } = wheels;
  return {
    pinned,
    wanted: { ...pinned, ...packages, botocore: botocore.version, moto: moto.version },
    wheels,
  };
}

/** A wheel of the pinned version must be the pinned one. */
function checkHash(python: string, name: WheelName, { version, sha256 }: PythonPackage): void {
  const pin = readWheelPin(python, WHEELS[name]);
  if (version !== pin.version || sha256 === pin.sha256) return;
  throw new Error(
    `Cannot trust the wheel of ${name} ${version}: its SHA-256 is ${sha256}, and ${pin.sha256} is pinned.`,
  );
}
