import { readFile } from "node:fs/promises";
import { delimiter, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { startPeer } from "../peer-process.js";
import { type MeasuredServer, send, signGetUser, waitFor } from "./server.js";

const BIN = fileURLToPath(new URL("../../../bin/seigo.js", import.meta.url));
const PATH = [dirname(process.execPath), process.env["PATH"]].join(delimiter);

/** Starts `seigo sandbox`, as a shell does, and reads the administrator's key from where it says. */
export async function startSeigo(...options: readonly string[]): Promise<MeasuredServer> {
  const begin = performance.now();
  const server = startPeer(BIN, ["sandbox", ...options], { ...process.env, PATH });
  const exports = await waitFor("seigo", () => readExports(server.printed()));
  const { AWS_ENDPOINT_URL: url = "", AWS_SHARED_CREDENTIALS_FILE: file = "" } = exports;
  const text = await readFile(file, "utf8");
  const read = (name: string): string => new RegExp(`^${name} = (.+)$`, "m").exec(text)?.[1] ?? "";
  const keys = { accessKeyId: read("aws_access_key_id"), secretAccessKey: read("aws_secret_access_key") };
  await send(signGetUser({ url, keys }, "admin"));
  return { process: server, url, keys, coldStart: performance.now() - begin };
}

/** The variables of lines `export NAME=value`; undefined until the last one is complete. */
export function readExports(printed: string): Readonly<Record<string, string>> | undefined {
  const lines = [...printed.matchAll(/^export (\w+)=(.*)\n/gm)];
  if (lines.length === 0 || !printed.endsWith("\n")) return undefined;
  return Object.fromEntries(
    lines.map(([, name = "", value = ""]) => [name, value.replace(/^'(.*)'$/, "$1")]),
  );
}
