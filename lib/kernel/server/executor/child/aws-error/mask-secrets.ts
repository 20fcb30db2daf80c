import { readFileSync } from "node:fs";
import { MASK } from "../../../../../lesson/answer/secret.js";

/** Settings of a profile file that hold a secret, however they are spelled. */
const SETTING = /^\s*(?:aws_)?(?:secret_?access_?key|session_?token|security_?token)\s*[=:]\s*(\S+)\s*$/gim;
const VARIABLES = ["AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_SECURITY_TOKEN"];
/** What AWS repeats of a request whose signature does not fit, and the SDK's own members. */
const PLACES =
  /(x-amz-security-token["']?\s*[:=]\s*|(?:secretAccessKey|sessionToken)["']?\s*:\s*["']?)([^\s"',}]+)/gi;
/** Shorter ones are no secrets and stand in many words. */
const SHORTEST = 8;

/** Puts a mask in place of the secrets that this process could have used, wherever they stand in a text. */
export function maskSecrets(text: string, env: NodeJS.ProcessEnv = process.env): string {
  const secrets = [
    ...VARIABLES.map((name) => env[name] ?? ""),
    ...readSettings(env["AWS_SHARED_CREDENTIALS_FILE"]),
    ...readSettings(env["AWS_CONFIG_FILE"]),
  ].filter(({ length }) => length >= SHORTEST);
  const plain = text.replace(PLACES, `$1${MASK}`);
  return [...new Set(secrets)].reduce((masked, secret) => masked.replaceAll(secret, MASK), plain);
}

function readSettings(path: string | undefined): readonly string[] {
  if (!path) return [];
  try {
    return [...readFileSync(path, "utf8").matchAll(SETTING)].map(([, value = ""]) => value);
  } catch {
    return [];
  }
}
