import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A cache of converted cells for the tests of this process only: kernels never see the user's own. */
export const privateCache = mkdtempSync(join(tmpdir(), "seigo-cache-"));
process.on("exit", () => rmSync(privateCache, { recursive: true, force: true }));
