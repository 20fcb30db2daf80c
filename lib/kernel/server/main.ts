import { createConverter } from "./converter/create-converter.js";
import { serveKernel } from "./serve-kernel.js";

/** The kernel's entry, named by kernelspecs: `node main.js CONNECTION_FILE [--js]`. */
const language = process.argv[3] === "--js" ? "javascript" : "typescript";
await serveKernel(process.argv[2] ?? "", createConverter(process.env, language), { language });
