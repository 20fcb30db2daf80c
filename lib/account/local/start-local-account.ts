import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createFolder } from "../../process/create-folder.js";
import { startWatchdog, type Watchdog } from "../../process/watchdog.js";
import type { Sandbox } from "../../sandbox/sandbox.js";
import { startSandbox } from "../../sandbox/start-sandbox.js";
import { createUpstream } from "../proxy/create-upstream.js";
import type { LoopbackServer } from "../proxy/listen-on-loopback.js";
import { startProxy } from "../proxy/start-proxy.js";
import { createLocalEnvironment } from "./create-local-environment.js";
import type { LocalAccount, LocalAccountOptions } from "./local-account.js";
import { writeEndpointRules } from "./write-endpoint-rules.js";
import { writeProfileFiles } from "./write-profile-files.js";
import { writeProgram } from "./write-program.js";

const REGION = "ap-northeast-1";

/** Starts the local AWS in this process and makes the private folder of its clients: profile `default` is the administrator. */
export async function startLocalAccount(options: LocalAccountOptions = {}): Promise<LocalAccount> {
  const { region = REGION } = options;
  const sandbox = await startSandbox(options);
  const watchdog = startWatchdog();
  let proxy: LoopbackServer | undefined;
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopped ??= stopAll(sandbox, watchdog, proxy);
    return stopped;
  };
  try {
    const folder = await createFolder(watchdog, "seigo-account");
    const [dataPath, files, programs, egress] = await Promise.all([
      writeEndpointRules(folder, sandbox),
      writeProfileFiles(folder, sandbox.administrator, region),
      writeProgram(folder, sandbox.url),
      openEgress(folder, options.allowHosts),
    ]);
    proxy = egress?.running;
    const waiting = options.waits === "moved" ? { waitToken: sandbox.waitToken } : {};
    return {
      kind: "local",
      accountId: sandbox.accountId,
      region,
      url: sandbox.url,
      capabilities: ["clock", "snapshots", "reasons"],
      control: { url: `${sandbox.url}/_seigo`, token: sandbox.controlToken },
      environment: createLocalEnvironment({
        url: sandbox.url,
        region,
        dataPath,
        programs,
        ...(egress && { egress: egress.places }),
        ...waiting,
        ...files,
      }),
      inventory: () => Promise.resolve(sandbox.inventory()),
      secrets: () => Promise.resolve(sandbox.secrets()),
      refusals: (since = 0) =>
        Promise.resolve({ mark: sandbox.countRequests(), list: sandbox.listRefused(since) }),
      stop,
    };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/** The folder goes also when the server does not stop. */
async function stopAll(
  sandbox: Sandbox,
  watchdog: Watchdog,
  proxy: LoopbackServer | undefined,
): Promise<void> {
  try {
    await proxy?.stop();
    await sandbox.stop();
  } finally {
    await watchdog.stop();
  }
}

/** A proxy that reaches what may be reached, and the file in which it notes the rest. */
async function openEgress(folder: string, hosts: readonly string[] | undefined) {
  if (hosts === undefined) return undefined;
  const [reach, journal] = [hosts.join(","), join(folder, "refusals")];
  await writeFile(journal, "", { mode: 0o600 });
  const running = await startProxy({ reach, journal, findUpstream: createUpstream(process.env) });
  return { running, places: { reach, journal, proxy: running.url } };
}
