import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Principals } from "./create-principals.js";

/** Writes what a `credential_process` may print: a file for each answer. */
export function writeProcessAnswers(folder: string, { alice, bob, session }: Principals): void {
  const answers = {
    alice: { Version: 1, ...formatKeys(alice) },
    "with space": { Version: 1, ...formatKeys(alice) },
    bob: { Version: 1, ...formatKeys(bob) },
    session: { Version: 1, ...formatKeys(session) },
    "version-2": { Version: 2, ...formatKeys(alice) },
  };
  for (const [name, answer] of Object.entries(answers)) {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(answer));
  }
}

function formatKeys(keys: Principals["alice"] & { readonly sessionToken?: string }): object {
  const { accessKeyId, secretAccessKey, sessionToken } = keys;
  return { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken };
}
