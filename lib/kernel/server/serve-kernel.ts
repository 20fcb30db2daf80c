import type { Converter } from "./converter/create-converter.js";
import { startServer } from "./start-server.js";
import { watchParent } from "./watch-parent.js";

/** Is this process's kernel until a front end, a signal or the end of its parent ends it; then ends the process. */
export async function serveKernel(connectionFile: string, converter?: Converter): Promise<never> {
  let interrupt = (): void => {};
  process.on("SIGINT", () => interrupt());
  const server = await startServer(connectionFile, converter);
  interrupt = server.interrupt;
  const asked = new Promise<void>((resolve) => {
    for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, resolve);
  });
  await Promise.race([server.ended, asked, watchParent()]);
  await server.stop();
  process.exit(0);
}
