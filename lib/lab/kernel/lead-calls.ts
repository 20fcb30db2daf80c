import { addNodeOptions } from "../../account/create-environment.js";
import { createShellEnvironment } from "../../account/create-shell-environment.js";
import { GUARD_OPTION } from "../../account/guard-option.js";
import { openAccount } from "../../account/open-account.js";
import { createProxies } from "../../account/proxy/create-proxies.js";
import { createUpstream } from "../../account/proxy/create-upstream.js";
import { startProxy } from "../../account/proxy/start-proxy.js";
import { findRecords } from "../../account/record/find-records.js";
import type { SandboxRecord } from "../../account/record/record.js";
import { message } from "../../message/message.js";
import { createFolder } from "../../process/create-folder.js";
import { startWatchdog } from "../../process/watchdog.js";
import { copyRules } from "./copy-rules.js";
import { startForwarder } from "./start-forwarder.js";

/** Where the AWS calls of a kernel's cells go. */
export interface Lead {
  /** The whole environment of the kernel and of what its cells start. */
  readonly environment: NodeJS.ProcessEnv;
  /** Says where the calls go, to the cell that makes the first; undefined where the person has led them already. */
  readonly onCall?: (say: (text: string) => void) => void;
  /** Ends what was started. Safe to call twice. */
  stop(): Promise<void>;
}

/** An account for a kernel. */
interface Target {
  readonly environment: Readonly<Record<string, string>>;
  /** One sentence for the cell that calls AWS first. */
  readonly text: string;
  stop(): Promise<void>;
}

/**
 * Leads the AWS calls of a kernel that somebody's front end has started, never to a real account: where its environment
 * leads to a local one already, only the way to AWS is closed.
 */
export async function leadCalls(env: NodeJS.ProcessEnv): Promise<Lead> {
  if (isClosed(env)) return { environment: env, stop: async () => {} };
  const proxy = await startProxy({ reach: "*", findUpstream: createUpstream(env) });
  const closed = { SEIGO_REACH: "*", SEIGO_PROXY: proxy.url, ...createProxies(proxy.url) };
  if (env["SEIGO_ACCOUNT"] === "local") {
    const options = addNodeOptions(env["NODE_OPTIONS"], GUARD_OPTION);
    return { environment: { ...env, ...closed, NODE_OPTIONS: options }, stop: proxy.stop };
  }
  const records = await findRecords(env);
  const target = findTarget(records) ?? (await startTarget(records));
  const { AWS_ENDPOINT_URL: url = "", AWS_DATA_PATH: data = "" } = target.environment;
  const watchdog = startWatchdog();
  const folder = await createFolder(watchdog, "seigo-lead");
  const forwarder = await startForwarder(url);
  await copyRules(data, folder, { from: url, to: forwarder.url });
  const led = { AWS_ENDPOINT_URL: forwarder.url, AWS_DATA_PATH: folder };
  // A refusal names the address that the person knows, and not ours.
  const { unset, variables } = createShellEnvironment(target.environment, env);
  const kept = Object.entries(env).filter(([name]) => !unset.includes(name));
  return {
    environment: { ...Object.fromEntries(kept), ...variables, ...led, ...closed },
    onCall: (say) => forwarder.onFirst(() => say(`${target.text}\n`)),
    async stop() {
      await Promise.all([forwarder.stop(), proxy.stop(), target.stop(), watchdog.stop()]);
    },
  };
}

/** Whether a run or the lab has made the environment: no program in it leaves the machine. */
function isClosed(env: NodeJS.ProcessEnv): boolean {
  const { SEIGO_ACCOUNT: account, SEIGO_HOME: home, HOME, NODE_OPTIONS: options = "" } = env;
  return account === "local" && home !== undefined && home === HOME && options.includes(GUARD_OPTION);
}

/** The local account that the person has running; none where they have several and name none. */
function findTarget(records: readonly SandboxRecord[]): Target | undefined {
  const [first, second] = records;
  if (first === undefined || second !== undefined) return undefined;
  const { accountId, port, environment } = first;
  const text = message("AWS calls go to the local account {accountId} that you have running (port {port}).", {
    accountId,
    port,
  });
  return { environment, text, stop: async () => {} };
}

/** An account that ends with the kernel. */
async function startTarget(records: readonly SandboxRecord[]): Promise<Target> {
  const account = await openAccount();
  const { accountId, environment } = account;
  const ports = records.map(({ port }) => port);
  const command = `eval "$(seigo env --port ${ports[0]})"`;
  const text =
    ports.length === 0
      ? message("AWS calls go to a local account for this kernel alone: {accountId}.", { accountId })
      : message(
          "Several local accounts run (ports {ports}), and nothing says which one is meant: AWS calls go to one for this kernel alone, {accountId}. To use one of the others, run this before you start Jupyter: {command}",
          { ports: ports.join(", "), accountId, command },
        );
  return { environment, text, stop: account.stop };
}
