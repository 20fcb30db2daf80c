import { startServer } from "./start-server.js";
import { watchParent } from "./watch-parent.js";

/** The kernel's entry, named by kernelspecs: `node main.js CONNECTION_FILE`. */
let interrupt = (): void => {};
process.on("SIGINT", () => interrupt());
const server = await startServer(process.argv[2] ?? "");
interrupt = server.interrupt;
const asked = new Promise<void>((resolve) => {
  for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, resolve);
});
await Promise.race([server.ended, asked, watchParent()]);
await server.stop();
process.exit(0);
