/** Holds a sandbox that keeps its data in the folder of its argument, and says on its first line how to reach it. */
import { startSandbox } from "../../../lib/sandbox/start-sandbox.js";

const sandbox = await startSandbox({ data: process.argv[2] ?? "", seed: "data" });
console.log(JSON.stringify({ url: sandbox.url, administrator: sandbox.administrator }));
process.on("SIGTERM", () => void sandbox.stop());
