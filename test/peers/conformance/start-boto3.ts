import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Members } from "../../../lib/sandbox/protocol/members.js";
import { startVenv } from "../venv.js";
import { createPeerEnvironment, type PeerClient, type PeerOptions } from "./client.js";
import { startLineProcess } from "./start-line-process.js";

const FOLDER = fileURLToPath(new URL("../../../../test/peers/conformance/", import.meta.url));

/** The AWS SDK for Python, in a process that is told a call a line. */
export async function startBoto3(options: PeerOptions): Promise<PeerClient> {
  const venv = await startVenv(join(FOLDER, "requirements.txt"));
  const home = await mkdtemp(join(tmpdir(), "seigo-boto3-"));
  const env = createPeerEnvironment(options, home);
  const program = startLineProcess(venv.python, join(FOLDER, "call_boto3.py"), env);
  return {
    name: "boto3",
    async call(service, operation, input) {
      const { answer, error } = (await program.ask({ service, operation, input })) as {
        readonly answer?: Members;
        readonly error?: string;
      };
      if (answer === undefined) throw new Error(error);
      return answer;
    },
    async stop() {
      await program.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}
