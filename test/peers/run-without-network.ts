import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const CLOSED_NETWORK = fileURLToPath(new URL("closed-network.js", import.meta.url));
const LIMIT = 240_000;

/** A network of its own, and files of its own for the name server's address; without root in a user namespace. */
const APART = [...["--net", "--mount"], ...(process.getuid?.() === 0 ? [] : ["--user", "--map-root-user"])];
const SET_UP = 'ip link set lo up && mount --bind "$0" /etc/resolv.conf && cd "$1" && shift && exec "$@"';

/** How a program ended where only loopback is there. */
export interface RanWithoutNetwork {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Every name that was looked up. */
  readonly names: readonly string[];
  /** How many packets found no way to their address. */
  readonly lost: number;
}

/** Runs a command in a folder, in a network namespace with loopback only. */
export async function runWithoutNetwork(
  command: readonly string[],
  { env, folder }: { readonly env: NodeJS.ProcessEnv; readonly folder: string },
): Promise<RanWithoutNetwork> {
  const resolver = join(folder, "resolv.conf");
  await writeFile(resolver, "nameserver 127.0.0.1\noptions timeout:1 attempts:1\n");
  const inside = [process.execPath, CLOSED_NETWORK, ...command];
  const path = `${env["PATH"]}:/usr/sbin:/sbin`;
  const text = await new Promise<string>((resolve, reject) =>
    execFile(
      "unshare",
      [...APART, "sh", "-c", SET_UP, resolver, folder, ...inside],
      { env: { ...env, PATH: path }, maxBuffer: 1e8, timeout: LIMIT },
      (error, stdout) => (error ? reject(error) : resolve(stdout)),
    ),
  );
  return JSON.parse(text) as RanWithoutNetwork;
}
