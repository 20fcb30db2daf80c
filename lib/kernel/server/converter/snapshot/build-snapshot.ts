import { execFile } from "node:child_process";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { isRunning } from "../../../../process/is-running.js";
import { createConverter } from "../create-converter.js";
import { findSnapshot, locateSnapshot, PACKAGE } from "./find-snapshot.js";
import { formatScript } from "./format-script.js";

/** Snapshots that are kept, of 140 MB each: for the Node releases that somebody changes between. */
const KEEP = 3;
/** Milliseconds; it takes 14 seconds on an idle machine. */
const LIMIT = 300_000;
/** Milliseconds between two looks at another builder. */
const LOOK = 500;
/** What a builder's folder is called, with its process id. */
const WORK = /^work-(\d+)$/;

/**
 * Makes the start-up snapshot of the converter unless there is one, and tries it. Returns its path; undefined when
 * this Node cannot start from it. Rejects when it cannot be made.
 */
export async function buildSnapshot(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const path = locateSnapshot(env);
  await waitForBuilders(dirname(path));
  if (findSnapshot(env) === undefined) await writeSnapshot(path, env);
  const converter = createConverter(env);
  try {
    await converter.ask<"isComplete">({ type: "isComplete", source: "1" });
  } finally {
    converter.stop();
  }
  return findSnapshot(env);
}

async function writeSnapshot(path: string, env: NodeJS.ProcessEnv): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // A folder beside it: the finished file is renamed, so that it is there as a whole or not at all.
  const work = join(folder, `work-${process.pid}`);
  await mkdir(work, { mode: 0o700 });
  try {
    const script = join(work, "converter.cjs");
    const blob = join(work, "blob");
    await writeFile(script, formatScript());
    const args = ["--no-warnings", "--snapshot-blob", blob, "--build-snapshot", script];
    await promisify(execFile)(process.execPath, args, { cwd: PACKAGE, env, timeout: LIMIT });
    await rename(blob, path);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  await removeOld(folder);
}

async function removeOld(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".blob"));
  const blobs = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), age: (await stat(join(folder, name))).mtimeMs })),
  );
  blobs.sort((a, b) => b.age - a.age);
  for (const { path } of blobs.slice(KEEP)) await rm(path, { force: true });
}

/** Waits while another process builds; removes what builders have left that were killed. */
async function waitForBuilders(folder: string): Promise<void> {
  for (let waited = 0; waited < LIMIT; waited += LOOK) {
    const names = await readdir(folder).catch(() => []);
    const builders = names.flatMap((name) => {
      const pid = WORK.exec(name)?.[1];
      return pid === undefined ? [] : [{ work: join(folder, name), pid: Number(pid) }];
    });
    const isBusy = builders.map(({ pid }) => pid !== process.pid && isRunning(pid));
    for (const [index, { work }] of builders.entries()) {
      if (!isBusy[index]) await rm(work, { recursive: true, force: true });
    }
    if (!isBusy.includes(true)) return;
    await sleep(LOOK);
  }
}
