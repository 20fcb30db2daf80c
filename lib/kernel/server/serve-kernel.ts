import type { Converter } from "./converter/create-converter.js";
import { startServer } from "./start-server.js";
import { watchParent } from "./watch-parent.js";

/** What lasts as long as the kernel. */
export interface Companion {
  /** Gets the way to say something to whoever reads the running cell. */
  readonly onCall?: (say: (text: string) => void) => void;
  stop(): Promise<void>;
}

/** Is this process's kernel until a front end, a signal or the end of its parent ends it; then ends the process. */
export async function serveKernel(
  connectionFile: string,
  converter?: Converter,
  companion?: Companion,
): Promise<never> {
  let interrupt = (): void => {};
  process.on("SIGINT", () => interrupt());
  const server = await startServer(connectionFile, converter);
  interrupt = server.interrupt;
  companion?.onCall?.(server.say);
  const asked = new Promise<void>((resolve) => {
    for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, resolve);
  });
  await Promise.race([server.ended, asked, watchParent()]);
  await server.stop();
  await companion?.stop();
  process.exit(0);
}
