import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Members } from "../../../lib/sandbox/protocol/members.js";
import { createPeerEnvironment, type PeerClient, type PeerOptions } from "./client.js";
import { startLineProcess } from "./start-line-process.js";

/** Debian's AWS CLI lives in Debian's Python; a terminal's PATH may find others first. */
const PYTHON = "/usr/bin/python3";
const PROGRAM = fileURLToPath(new URL("../../../../test/peers/conformance/call_cli.py", import.meta.url));

/** The AWS CLI: its main function, called anew for every command. */
export async function startCli(options: PeerOptions): Promise<PeerClient> {
  const home = await mkdtemp(join(tmpdir(), "seigo-cli-"));
  const program = startLineProcess(PYTHON, PROGRAM, createPeerEnvironment(options, home));
  const seedFile = join(home, "seed");
  return {
    name: "AWS CLI",
    async call(service, operation, input) {
      const isDevice = operation === "CreateVirtualMFADevice";
      // The CLI writes the seed into a file, leaves it out of the answer, and takes no JSON for this one.
      const given = isDevice
        ? [
            ...["--virtual-mfa-device-name", String(input["VirtualMFADeviceName"])],
            ...["--outfile", seedFile, "--bootstrap-method", "Base32StringSeed"],
          ]
        : ["--cli-input-json", JSON.stringify(input)];
      const command = [service, formatCommand(operation), ...given];
      const { status, output, errors } = (await program.ask([
        ...command,
        ...["--endpoint-url", options.url, "--output", "json", "--cli-binary-format", "raw-in-base64-out"],
      ])) as { readonly status: number; readonly output: string; readonly errors: string };
      if (status !== 0) throw new Error(errors.trim());
      const answer = (output.trim() === "" ? {} : JSON.parse(output)) as Members;
      if (!isDevice) return answer;
      const device = answer["VirtualMFADevice"] as object;
      const seed = (await readFile(seedFile)).toString("base64");
      return { ...answer, VirtualMFADevice: { ...device, Base32StringSeed: seed } };
    },
    async stop() {
      await program.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** An operation's name as a command: `CreateSAMLProvider` is `create-saml-provider`. */
function formatCommand(operation: string): string {
  return operation
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();
}
