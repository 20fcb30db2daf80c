import { match, rejects } from "node:assert/strict";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startJupyter } from "../../../lib/lab/jupyter/start-jupyter.js";
import { startWatchdog } from "../../../lib/process/watchdog.js";

describe("startJupyter()", () => {
  it("does not take another's server for its own, which was faster to take the port", async () => {
    const folder = mkdtempSync(join(tmpdir(), "jupyter-test-"));
    const watchdog = startWatchdog();
    const other = createServer(({ url, headers }, response) => {
      const isAllowed = url === "/api" || headers.authorization === "token theirs";
      response.writeHead(isAllowed ? 200 : 403).end("{}");
    }).listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { signal } = new AbortController();
    const options = { watchdog, signal, env: {}, work: folder, runtime: folder, port, token: "ours" };
    try {
      // A program that ends at once, as Jupyter does whose port is taken.
      await rejects(startJupyter({ folder, python: process.execPath }, options), (error: Error) => {
        match(error.message, new RegExp(`${port}`));
        return true;
      });
    } finally {
      other.close();
      await watchdog.stop();
      rmSync(folder, { recursive: true });
    }
  });
});
