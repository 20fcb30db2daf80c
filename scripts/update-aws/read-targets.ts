import { PINS, type PinName } from "./pins.js";

/** The versions that were asked for with `--to NAME=VERSION`, by pin. Throws for what is not such a pair. */
export function readTargets(given: readonly string[]): Partial<Record<PinName, string>> {
  const targets: Partial<Record<PinName, string>> = {};
  for (const text of given) {
    const [, name = "", version = ""] = /^(.+?)={1,2}(.+)$/.exec(text) ?? [];
    const pin = PINS.find((known) => known === name);
    if (pin === undefined) {
      throw new Error(`Cannot read --to ${text}: NAME=VERSION is wanted, NAME one of ${PINS.join(", ")}.`);
    }
    if (!/^\d+\.\d+\.\d+$/.test(version)) {
      throw new Error(`Cannot read --to ${text}: ${version} is not an exact version such as 1.44.8.`);
    }
    if (targets[pin] !== undefined) throw new Error(`Cannot read --to ${text}: ${pin} is given twice.`);
    targets[pin] = version;
  }
  return targets;
}
