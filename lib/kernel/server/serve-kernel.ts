import type { CellLanguage } from "./cell-language.js";
import type { Converter } from "./converter/create-converter.js";
import { startServer } from "./start-server.js";
import { watchParent } from "./watch-parent.js";

/** What lasts as long as the kernel. */
interface Companion {
  /** Gets the way to say something to whoever reads the running cell. */
  readonly onCall?: (say: (text: string) => void) => void;
  stop(): Promise<void>;
}

/** What a kernel is besides its connection. */
export interface KernelOptions {
  readonly language?: CellLanguage;
  readonly companion?: Companion;
}

/** Is this process's kernel until a front end, a signal or the end of its parent ends it; then ends the process. */
export async function serveKernel(
  connectionFile: string,
  converter: Converter,
  { language = "typescript", companion }: KernelOptions = {},
): Promise<never> {
  let interrupt = (): void => {};
  process.on("SIGINT", () => interrupt());
  const server = await startServer(connectionFile, converter, language);
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
