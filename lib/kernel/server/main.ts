import { serveKernel } from "./serve-kernel.js";

/** The kernel's entry, named by kernelspecs: `node main.js CONNECTION_FILE`. */
await serveKernel(process.argv[2] ?? "");
