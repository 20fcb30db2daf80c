import { hasCells } from "../../kernel/server/cache/find-cache-folder.js";
import { createConverter } from "../../kernel/server/converter/create-converter.js";
import { moveProcess } from "../../kernel/server/move-process.js";
import { serveKernel } from "../../kernel/server/serve-kernel.js";
import { leadCalls } from "./lead-calls.js";

/** The entry of installed kernels, `node main.js CONNECTION_FILE [--js]`: whoever starts it, its cells reach no real account. */
const language = process.argv[3] === "--js" ? "javascript" : "typescript";
const converter = createConverter(process.env, language);
// What takes longest goes on beside the account's start.
if (!hasCells(process.env)) converter.warm();
const { environment, ...companion } = await leadCalls(process.env);
const place = { cwd: process.cwd(), env: environment };
moveProcess(place);
converter.move(place);
await serveKernel(process.argv[2] ?? "", converter, { language, companion });
