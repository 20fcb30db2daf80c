import { createFolder } from "../../process/create-folder.js";
import { startWatchdog, type Watchdog } from "../../process/watchdog.js";
import type { Sandbox } from "../../sandbox/sandbox.js";
import { startSandbox } from "../../sandbox/start-sandbox.js";
import { createLocalEnvironment } from "./create-local-environment.js";
import type { LocalAccount, LocalAccountOptions } from "./local-account.js";
import { writeEndpointRules } from "./write-endpoint-rules.js";
import { writeProfileFiles } from "./write-profile-files.js";

const REGION = "ap-northeast-1";

/** Starts the local AWS in this process and makes the private folder of its clients: profile `default` is the administrator. */
export async function startLocalAccount(options: LocalAccountOptions = {}): Promise<LocalAccount> {
  const { region = REGION } = options;
  const sandbox = await startSandbox(options);
  const watchdog = startWatchdog();
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopped ??= stopAll(sandbox, watchdog);
    return stopped;
  };
  try {
    const folder = await createFolder(watchdog, "seigo-account");
    const [dataPath, files] = await Promise.all([
      writeEndpointRules(folder, sandbox),
      writeProfileFiles(folder, sandbox.administrator, region),
    ]);
    const waiting = options.waits === "moved" ? { waitToken: sandbox.waitToken } : {};
    return {
      kind: "local",
      accountId: sandbox.accountId,
      region,
      url: sandbox.url,
      capabilities: ["clock", "snapshots", "reasons"],
      control: { url: `${sandbox.url}/_seigo`, token: sandbox.controlToken },
      environment: createLocalEnvironment({ url: sandbox.url, region, dataPath, ...waiting, ...files }),
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
async function stopAll(sandbox: Sandbox, watchdog: Watchdog): Promise<void> {
  try {
    await sandbox.stop();
  } finally {
    await watchdog.stop();
  }
}
