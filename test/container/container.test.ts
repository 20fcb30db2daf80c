import { match } from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const CHECK = fileURLToPath(new URL("./check-container.js", import.meta.url));
const IMAGE = "localhost/seigo";
const OPTIONS = { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 };

/** A network and process numbers of its own: no way out, no port taken, and nothing of it is left at the end. */
const APART = ["--net", "--pid", "--fork", "--kill-child", "--mount-proc"];

const isRoot = process.getuid?.() === 0;
let store: string | undefined;
let building: Promise<unknown> | undefined;

function startBuilding(): Promise<unknown> {
  store = mkdtempSync(join(tmpdir(), "seigo-image-"));
  // Last in line: the tests beside it have time limits.
  const built = run("nice", ["-n", "15", join(ROOT, "scripts/build-image.sh"), store, IMAGE], OPTIONS);
  // Whoever waits for it gets the failure, which may come long before.
  built.catch(() => {});
  return built;
}

// It takes minutes of mostly one processor: in CI, where everything is run, the tests before it go on meanwhile.
before(() => {
  if (isRoot && process.env["CI"] !== undefined) building = startBuilding();
});
after(function () {
  this.timeout(300_000);
  if (store !== undefined) rmSync(store, { recursive: true, force: true });
});

describe("the image", function () {
  this.timeout(1_500_000);
  before(async function () {
    if (!isRoot) {
      console.log("      Needs root: debootstrap and buildah make what belongs to other users.");
      this.skip();
    }
    await (building ?? startBuilding());
  });

  it("serves learners, hubs and headless runs", async () => {
    const inside = [
      "sh",
      "-c",
      'ip link set lo up && exec "$@"',
      "sh",
      process.execPath,
      CHECK,
      store ?? "",
      IMAGE,
    ];
    const { stdout } = await run("unshare", [...APART, ...inside], OPTIONS);
    process.stdout.write(stdout.replace(/^/gm, "      "));
    match(stdout, /the image does what it should\n$/);
  });
});
