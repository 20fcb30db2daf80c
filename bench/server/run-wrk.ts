import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { SignedRequest } from "./sign.js";

const run = promisify(execFile);

/** What a load of always the same request came to. */
export interface Load {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p99: number;
}

/**
 * Sends one signed request again and again with wrk, which is not itself the limit.
 * Throws when an answer was anything but 2xx: a refusal is fast and proves nothing.
 */
export async function runWrk(request: SignedRequest, connections: number, seconds: number): Promise<Load> {
  const folder = await mkdtemp(join(tmpdir(), "seigo-bench-"));
  try {
    const script = join(folder, "request.lua");
    const headers = Object.entries(request.headers).map(
      ([name, value]) => `wrk.headers[${JSON.stringify(name)}]=${JSON.stringify(value)}`,
    );
    const body = `wrk.body=${JSON.stringify(request.body)}`;
    await writeFile(script, ['wrk.method="POST"', body, ...headers, ""].join("\n"));
    const args = [
      "--threads=1",
      `--connections=${connections}`,
      `--duration=${seconds}s`,
      "--latency",
      `--script=${script}`,
      request.url,
    ];
    const { stdout } = await run("wrk", args);
    if (/Non-2xx|Socket errors: connect [1-9]/.test(stdout)) throw new Error(`wrk met errors:\n${stdout}`);
    return {
      requestsPerSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
      p99: readTime(/99%\s+(\S+)/.exec(stdout)?.[1] ?? ""),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readTime(text: string): number {
  const [, number, unit] = /^([\d.]+)(us|ms|s)$/.exec(text) ?? [];
  return Number(number) * { us: 0.001, ms: 1, s: 1000 }[unit as "us" | "ms" | "s"];
}
