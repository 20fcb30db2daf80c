import { findRecords } from "../account/record/find-records.js";
import type { SandboxRecord } from "../account/record/record.js";
import { SeigoError } from "../message/error.js";

/** Not a mistake of the command line: there is nothing to choose. */
const NOT_RUNNING = 1;

/** The running local account on a port; the only one without a port. Throws a `SeigoError` when there is no such one. */
export async function chooseRecord(port: number | undefined, env: NodeJS.ProcessEnv): Promise<SandboxRecord> {
  const records = await findRecords(env);
  const ports = records.map((record) => record.port).join(", ");
  const chosen = port === undefined ? records : records.filter((record) => record.port === port);
  const [first, second] = chosen;
  if (first !== undefined && second === undefined) return first;
  if (first !== undefined) {
    throw new SeigoError("Cannot choose a local account: there are several, on the ports {ports}.", {
      values: { ports },
      next: "Choose one with --port.",
    });
  }
  if (records.length > 0) {
    throw new SeigoError("Cannot find a local account on port {port}: there are some on {ports}.", {
      values: { port: port ?? 0, ports },
      next: "Choose one with --port.",
      exitStatus: NOT_RUNNING,
    });
  }
  throw new SeigoError("Cannot find a local account: none is running.", {
    next: "Start one in another terminal: seigo sandbox",
    exitStatus: NOT_RUNNING,
  });
}
