import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startLineProcess } from "../conformance/start-line-process.js";
import { startVenv } from "../venv.js";
import type { Seen } from "./rows/file-row.js";

/** Who reads a shared file: the SDK's loader, the botocore inside Debian's CLI, and botocore. */
export const READERS = ["SDK", "AWS CLI", "botocore"] as const;
type Reader = (typeof READERS)[number];

/** A profile of two files. */
interface ReadersQuestion {
  readonly profile: string;
  readonly config: string;
  readonly credentials: string;
}

/** The readers; each is asked what it sees in a profile. */
export interface Readers {
  read(reader: Reader, question: ReadersQuestion): Promise<Seen>;
  /** What the AWS CLI itself prints for `aws configure get`. */
  getWithCli(name: string, question: ReadersQuestion): Promise<string>;
  stop(): Promise<void>;
}

type Settings = Readonly<Record<string, string | Readonly<Record<string, string>>>>;
type Loader = (files: object) => Promise<Readonly<Record<string, Readonly<Record<string, string>>>>>;

const PEERS = fileURLToPath(new URL("../../../../test/peers/", import.meta.url));
const PYTHON = "/usr/bin/python3";
const require = createRequire(import.meta.url);

/** Starts the readers; `env` names the files that the AWS CLI itself reads. */
export async function startReaders(env: NodeJS.ProcessEnv): Promise<Readers> {
  const providers = createRequire(require.resolve("@aws-sdk/credential-providers"));
  const { parseKnownFiles } = providers("@smithy/core/config") as { readonly parseKnownFiles: Loader };
  const venv = await startVenv(join(PEERS, "conformance/requirements.txt"));
  const program = join(PEERS, "profiles/read_settings.py");
  const pythons = {
    "AWS CLI": startLineProcess(PYTHON, program, env),
    botocore: startLineProcess(venv.python, program, env),
  };
  const cli = startLineProcess(PYTHON, join(PEERS, "conformance/call_cli.py"), env);
  return {
    async read(reader, question) {
      if (reader === "SDK") {
        const { credentials: filepath, config: configFilepath } = question;
        const known = await parseKnownFiles({ filepath, configFilepath, ignoreCache: true });
        return known[question.profile] ?? "nothing";
      }
      const answer = (await pythons[reader].ask(question)) as {
        settings?: Settings | null;
        refusal?: string;
      };
      if (answer.refusal !== undefined) return "refused";
      return answer.settings ? flatten(answer.settings) : "nothing";
    },
    async getWithCli(name, { profile }) {
      const { output, errors } = (await cli.ask(["configure", "get", name, "--profile", profile])) as {
        readonly output: string;
        readonly errors: string;
      };
      return errors === "" ? output.replace(/\n$/, "") : errors;
    },
    async stop() {
      await Promise.all([pythons["AWS CLI"].stop(), pythons.botocore.stop(), cli.stop()]);
    },
  };
}

function flatten(settings: Settings): Readonly<Record<string, string>> {
  const entries = Object.entries(settings).flatMap(([name, value]) =>
    typeof value === "string"
      ? [[name, value] as const]
      : Object.entries(value).map(([nested, text]) => [`${name}.${nested}`, text] as const),
  );
  return Object.fromEntries(entries);
}
