import { writeFileSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { convertNotebook } from "./convert-notebook.js";

/** Converts notebooks before they are run: `node main.js NOTEBOOK…`, in the folder and environment of their kernels. */
const { PRIORITY_LOW } = constants.priority;
setPriority(PRIORITY_LOW);
try {
  // Linux may weigh sessions against one another, and looks at priorities only within one.
  writeFileSync("/proc/self/autogroup", String(PRIORITY_LOW));
} catch {
  // It does not, or this is not Linux.
}
for (const path of process.argv.slice(2)) await convertNotebook(path);
// TypeScript watches files.
process.exit();
