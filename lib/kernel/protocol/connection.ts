import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import getPort from "get-port";
import type { NotebookPlace } from "../place/notebook-place.js";

/** What a Jupyter connection file holds, with its own names. */
export interface Connection {
  readonly transport: string;
  readonly ip: string;
  readonly shell_port: number;
  readonly iopub_port: number;
  readonly stdin_port: number;
  readonly control_port: number;
  readonly hb_port: number;
  readonly signature_scheme: string;
  /** The key every message is signed with; empty: unsigned. */
  readonly key: string;
  readonly kernel_name?: string;
  /** For our kernel: the sources of the cells that will be run, in order. */
  readonly seigo_cells?: readonly string[];
  /** For our kernel: where the notebook is, when the working folder is a copy of its folder. */
  readonly seigo_place?: NotebookPlace;
}

/** A connection on loopback with five free ports and a fresh key. */
export async function createConnection(kernelName: string): Promise<Connection> {
  const [shell_port, iopub_port, stdin_port, control_port, hb_port] = await Promise.all([
    getPort({ host: "127.0.0.1" }),
    getPort({ host: "127.0.0.1" }),
    getPort({ host: "127.0.0.1" }),
    getPort({ host: "127.0.0.1" }),
    getPort({ host: "127.0.0.1" }),
  ]);
  return {
    transport: "tcp",
    ip: "127.0.0.1",
    shell_port,
    iopub_port,
    stdin_port,
    control_port,
    hb_port,
    signature_scheme: "hmac-sha256",
    key: randomBytes(32).toString("hex"),
    kernel_name: kernelName,
  };
}

/** Writes a connection file that only its owner can read: who has the key can run code. */
export async function writeConnection(path: string, connection: Connection): Promise<void> {
  await writeFile(path, JSON.stringify(connection, null, 2), { mode: 0o600, flag: "wx" });
}
