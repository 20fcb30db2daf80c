import { execFile } from "node:child_process";
import { existsSync } from "node:fs";

/** Debian's package `awscli`; what comes first in a developer's PATH may be version 1. */
const AWS = "/usr/bin/aws";
const LIMIT = 60_000;

/** How a command of a shell ended. */
export interface Shelled {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The CLI's version. Throws when it is not there: a peer that is missing is no peer that agrees. */
export async function findAwsCli(): Promise<string> {
  if (!existsSync(AWS)) throw new Error(`${AWS} is missing: npm run setup:system installs it`);
  const { stdout } = await runShell(`${AWS} --version`, { PATH: "/usr/bin:/bin" });
  const version = /^aws-cli\/(2\.\S+)/.exec(stdout)?.[1];
  if (version === undefined) throw new Error(`${AWS} is not version 2: ${stdout}`);
  return version;
}

/** Runs a command line as it would be typed. */
export function runShell(
  command: string,
  env: NodeJS.ProcessEnv,
  cwd = "/",
  timeout = LIMIT,
): Promise<Shelled> {
  return new Promise((resolve) => {
    const options = { env, cwd, timeout, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile("bash", ["-c", command], options, (_, stdout, stderr) =>
      resolve({ status: child.exitCode, stdout, stderr }),
    );
    child.stdin?.end();
  });
}

/** Runs a command on a terminal of its own and types each answer when its prompt is shown. Gives what the terminal showed. */
export function typeAnswers(
  command: string,
  answers: readonly (readonly [prompt: string, answer: string])[],
  env: NodeJS.ProcessEnv,
): Promise<Shelled> {
  return new Promise((resolve) => {
    const args = ["--quiet", "--return", "--command", command, "/dev/null"];
    const child = execFile("script", args, { env, timeout: LIMIT }, (_, stdout, stderr) =>
      resolve({ status: child.exitCode, stdout, stderr }),
    );
    const left = [...answers];
    let shown = "";
    child.stdout?.on("data", (text: string) => {
      shown += text;
      const [next] = left;
      if (next === undefined || !shown.endsWith(`${next[0]} `)) return;
      left.shift();
      child.stdin?.write(`${next[1]}\n`);
    });
  });
}

/** The line that the CLI ends with when a service refuses; from 2.34 on it has a prefix. */
export function readRefusal(stderr: string): string {
  return stderr.trim().replace(/^aws: \[ERROR\]: /, "");
}
