import { findRecords } from "../account/record/find-records.js";
import type { SandboxRecord } from "../account/record/record.js";
import { SeigoError } from "../message/error.js";
import { message } from "../message/message.js";

/** Not a mistake of the command line: there is nothing to choose. */
const NOT_RUNNING = 1;

/**
 * The running local account on a port; without a port the one that the environment leads to, else the only one. Throws a
 * `SeigoError` when there is no such one.
 */
export async function chooseRecord(port: number | undefined, env: NodeJS.ProcessEnv): Promise<SandboxRecord> {
  const records = await findRecords(env);
  const ports = records.map((record) => record.port).join(", ");
  const own = port === undefined ? findOwn(records, env) : undefined;
  if (own !== undefined) return own;
  const chosen = port === undefined ? records : records.filter((record) => record.port === port);
  const [first, second] = chosen;
  if (first !== undefined && second === undefined) return first;
  if (first !== undefined) {
    throw new SeigoError("Cannot choose a local account: several run ({accounts}).", {
      values: { accounts: records.map(formatRecord).join(", ") },
      next: 'Choose one with --port, or lead this terminal to one: eval "$(seigo env --port PORT)"',
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

/** Where `aws` and `seigo why` go too: by the address, or by the home where a kernel has an address of its own for it. */
function findOwn(records: readonly SandboxRecord[], env: NodeJS.ProcessEnv): SandboxRecord | undefined {
  const { AWS_ENDPOINT_URL: url, SEIGO_HOME: home } = env;
  const led = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  const isHere = led !== undefined && /^(127\.0\.0\.1|localhost)$/.test(led.hostname);
  const named = isHere ? records.find(({ port }) => String(port) === led.port) : undefined;
  return named ?? records.find(({ environment }) => home && environment["SEIGO_HOME"] === home);
}

function formatRecord({ port, accountId, holder = "sandbox" }: SandboxRecord): string {
  return message("port {port}: seigo {holder}, account {accountId}", { port, holder, accountId });
}
