import type { StartedKernel } from "./started-kernel.js";
import { within } from "./within.js";

/** Milliseconds between SIGINT and SIGKILL. */
const SIGNAL_WAIT = 100;

/** Ends a kernel: asks it, interrupts it, kills its whole group; then removes the connection file's folder. */
export async function stopKernel({ process, talk, dialect, watchdog }: StartedKernel): Promise<void> {
  try {
    if (process.exit() === undefined) {
      talk.ask("shutdown_request", { restart: false }, { channel: "control" });
      if ((await within(process.exited, dialect.exitWait)) === undefined) {
        process.signal("SIGINT");
        await within(process.exited, SIGNAL_WAIT);
      }
    }
    // Even when the process has ended by itself: what its cells started is in the same group.
    await process.kill();
  } finally {
    talk.close();
    await watchdog.stop();
  }
}
