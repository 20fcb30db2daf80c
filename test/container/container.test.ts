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

describe("the image", function () {
  this.timeout(1_500_000);
  let store: string;
  before(async function () {
    store = mkdtempSync(join(tmpdir(), "seigo-image-"));
    if (process.getuid?.() !== 0) {
      console.log("      Needs root: debootstrap and buildah make what belongs to other users.");
      this.skip();
    }
    await run(join(ROOT, "scripts/build-image.sh"), [store, IMAGE], OPTIONS);
  });
  after(() => rmSync(store, { recursive: true, force: true }));

  it("serves learners, hubs and headless runs", async () => {
    const inside = [
      "sh",
      "-c",
      'ip link set lo up && exec "$@"',
      "sh",
      process.execPath,
      CHECK,
      store,
      IMAGE,
    ];
    const { stdout } = await run("unshare", [...APART, ...inside], OPTIONS);
    process.stdout.write(stdout.replace(/^/gm, "      "));
    match(stdout, /the image does what it should\n$/);
  });
});
