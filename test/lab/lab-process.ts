import { ok } from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../../lib/cli.js", import.meta.url));
/** The first start of all installs JupyterLab. */
const START_LIMIT_MS = 600_000;

/** `seigo lab` as a reader starts it. */
export interface LabProcess {
  readonly process: ChildProcess;
  /** The page that it says to open, with the token. */
  readonly url: string;
  /** All that it has printed. */
  printed(): string;
  /** Asks Jupyter's interface, and gives the answer as JSON. */
  ask(path: string, body?: unknown): Promise<unknown>;
  /** Command lines of every process, of whichever parent, that got the lab's environment. */
  listProcesses(): readonly string[];
}

/** How it is started, besides. */
export interface LabProcessOptions {
  /** Added to ours. */
  readonly env?: NodeJS.ProcessEnv;
  readonly args?: readonly string[];
}

/** Starts `seigo lab` with a free port and waits for the address that it prints. */
export async function startLabProcess(
  work: string,
  { env = {}, args = [] }: LabProcessOptions = {},
): Promise<LabProcess> {
  const mark = `LAB_MARK=${randomUUID()}`;
  const child = spawn(process.execPath, [CLI, "lab", "--no-browser", "--work", work, ...args], {
    env: { ...process.env, ...env, LAB_MARK: mark.slice("LAB_MARK=".length) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const url = await new Promise<string>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`no address:\n${printed}`)), START_LIMIT_MS);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        printed += text;
        const found = /http:\/\/127\.0\.0\.1:\d+\/\S+\?token=\w+/.exec(printed);
        if (found !== null) resolve(found[0]);
      });
    }
    child.once("exit", () => reject(new Error(`ended:\n${printed}`)));
    void once(child, "exit").then(() => clearTimeout(limit));
    child.stdout.once("data", () => clearTimeout(limit));
  });
  const { origin, searchParams } = new URL(url);
  return {
    process: child,
    url,
    printed: () => printed,
    async ask(path, body) {
      const response = await fetch(`${origin}/${path}`, {
        method: body === undefined ? "GET" : "POST",
        headers: { Authorization: `token ${searchParams.get("token")}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      ok(response.ok, `${path}: ${response.status} ${text}`);
      return JSON.parse(text) as unknown;
    },
    listProcesses: () => findProcesses(mark),
  };
}

function findProcesses(mark: string): readonly string[] {
  return readdirSync("/proc").flatMap((pid) => {
    try {
      const isOurs = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0").includes(mark);
      return isOurs ? [readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")] : [];
    } catch {
      return [];
    }
  });
}
