/** The door of `npm run update:aws`: the only file here that prints. What it may do is in HELP. */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkClean } from "./check-clean.js";
import { createUpdate, FILES } from "./create-update.js";
import { findAim } from "./find-aim.js";
import { formatSections, formatVersions } from "./format-report.js";
import { HELP, NEXT_STEPS } from "./help.js";
import { readTargets } from "./read-targets.js";
import { run } from "./run.js";
import { writeFiles } from "./write-files.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const INTERRUPTED = 130;

const stop = new AbortController();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(name, () => stop.abort(new Error(`Stopped by ${name}.`)));
}
try {
  await update();
} catch (thrown) {
  // What a signal ended complains in its own words.
  const error = stop.signal.aborted ? stop.signal.reason : thrown;
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`update:aws: ${text}\n`);
  process.exitCode = stop.signal.aborted ? INTERRUPTED : 1;
}

async function update(): Promise<void> {
  const { signal } = stop;
  const { values } = parseArgs({
    options: {
      check: { type: "boolean" },
      force: { type: "boolean" },
      help: { type: "boolean", short: "h" },
      to: { type: "string", multiple: true },
    },
  });
  if (values.help) return print(HELP);
  const targets = readTargets(values.to ?? []);
  if (!values.check && !values.force) await checkClean(FILES, { cwd: ROOT, signal });
  const aim = await findAim(ROOT, targets, signal);
  print(formatVersions(aim.pinned, aim.wanted, values.to ? "newest, or asked for" : "newest"));
  if (values.check) return;

  await mkdir(join(ROOT, ".cache"), { recursive: true });
  const folder = await mkdtemp(join(ROOT, ".cache/update-aws-"));
  try {
    const { files, sections } = await createUpdate(ROOT, aim, { cwd: folder, signal });
    await writeFiles(ROOT, files, signal);
    print(`\n${formatSections(sections)}\n`);
    const paths = Object.keys(files);
    if (paths.length === 0) return print("No file had to change.\n");
    print(`Written:\n${paths.map((path) => `  ${path}\n`).join("")}`);
    if (paths.includes("package-lock.json")) await installPackages();
    print(NEXT_STEPS);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What is written stays written when this fails: the way on is npm ci, with the lock as it is or as it was. */
async function installPackages(): Promise<void> {
  await run("npm", ["install"], { cwd: ROOT, signal: stop.signal }).catch((error: Error) => {
    process.stderr.write("update:aws: The files are written, but node_modules does not have what they say. ");
    process.stderr.write("Go on with npm ci; or go back with git restore of these files, then npm ci.\n");
    throw error;
  });
}

function print(text: string): void {
  process.stdout.write(text);
}
