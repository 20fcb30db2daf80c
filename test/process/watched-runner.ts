import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFolder } from "../../lib/process/create-folder.js";
import { startWatchdog } from "../../lib/process/watchdog.js";

/** Started by watchdog.test.ts: makes what must not be left behind, says so, and waits to be killed. */
const watchdog = startWatchdog();
const start = (): number =>
  spawn("sh", ["-c", "trap '' HUP TERM INT; sleep 1000 & wait"], { detached: true, stdio: "ignore" }).pid ??
  0;
const groups = [start(), start()];
for (const group of groups) watchdog.watchGroup(group);
const spaced = mkdtempSync(join(tmpdir(), "seigo test'$x "));
watchdog.watchFolder(spaced);
const folders = [spaced, await createFolder(watchdog, "seigo-test")];

const forgotten = { group: start(), folder: mkdtempSync(join(tmpdir(), "seigo-test-kept-")) };
watchdog.watchGroup(forgotten.group);
watchdog.watchFolder(forgotten.folder);
watchdog.forgetGroup(forgotten.group);
watchdog.forgetFolder(forgotten.folder);

process.stdout.write(`${JSON.stringify({ groups, folders, forgotten })}\n`);
setInterval(() => {}, 1000);
