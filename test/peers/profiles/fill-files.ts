import assert from "node:assert/strict";
import type { AccessKeyPair } from "../../../lib/sandbox/sandbox.js";
import type { Principals } from "./create-principals.js";
import type { Row } from "./rows/row.js";

/** The two shared files of a row, with what a run has made in the places of names in braces. */
export function fillFiles(
  { config = "", credentials = "" }: Row,
  { alice, bob, session, serial }: Principals,
  folder: string,
): { readonly config: string; readonly credentials: string } {
  const texts: Readonly<Record<string, string>> = {
    alice: formatKeys(alice),
    ALICE: formatKeys(alice).replace(/^\w+/gm, (name) => name.toUpperCase()),
    bob: formatKeys(bob),
    wrong: formatKeys({ ...alice, secretAccessKey: bob.secretAccessKey }),
    session: `${formatKeys(session)}\naws_session_token = ${session.sessionToken}`,
    tokenless: formatKeys(session),
    serial,
    folder,
  };
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => texts[name] ?? assert.fail(name));
  return { config: fill(config), credentials: fill(credentials) };
}

function formatKeys({ accessKeyId, secretAccessKey }: AccessKeyPair): string {
  return `aws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}`;
}
