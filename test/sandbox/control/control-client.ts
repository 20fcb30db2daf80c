import assert from "node:assert/strict";
import { signGet } from "../../../lib/sandbox/identity/sign-request.js";
import type { AccessKeyPair, Sandbox } from "../../../lib/sandbox/sandbox.js";

/** An answer of the control interface. */
export interface ControlAnswer<Body> {
  readonly status: number;
  readonly body: Body;
}

/** Sends a request to the control interface, with the control token unless other headers are given. */
export async function control<Body>(
  sandbox: Sandbox,
  line: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = { authorization: `Bearer ${sandbox.controlToken}` },
): Promise<ControlAnswer<Body>> {
  const [method = "GET", path = ""] = line.split(" ");
  const answer = await fetch(`${sandbox.url}/_seigo${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Body };
}

/** The same, and what it answers; it must answer. */
export async function ask<Body>(sandbox: Sandbox, line: string, body?: unknown): Promise<Body> {
  const answer = await control<Body>(sandbox, line, body);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body;
}

/** A GET signed as a call to AWS is. */
export async function askSigned<Body>(
  sandbox: Sandbox,
  path: string,
  credentials: AccessKeyPair,
  service = "sts",
): Promise<ControlAnswer<Body>> {
  const url = new URL(`${sandbox.url}/_seigo${path}`);
  const { host: _, ...headers } = signGet(url, credentials, { service, region: "ap-northeast-1" });
  return control(sandbox, `GET ${path}`, undefined, headers);
}
