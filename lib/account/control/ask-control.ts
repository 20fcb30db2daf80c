import { SeigoError } from "../../message/error.js";
import type { AccountControl } from "../account.js";
import { ControlRefusal } from "./refusal.js";

/** A request to the control interface; the path is below `/_seigo`. */
export interface ControlRequest {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly body?: object;
  readonly signal?: AbortSignal;
}

/**
 * Asks an account's control interface, and returns its JSON. Throws a `ControlRefusal` for what it refuses, a
 * `SeigoError` when it does not answer, and the signal's reason.
 */
export async function askControl(
  { url, token }: AccountControl,
  { method, path, body, signal }: ControlRequest,
): Promise<unknown> {
  const init: RequestInit = { method, headers: { Authorization: `Bearer ${token}` } };
  if (body !== undefined) init.body = JSON.stringify(body);
  if (signal !== undefined) init.signal = signal;
  try {
    const response = await fetch(`${url}${path}`, init);
    const answer = (await response.json()) as {
      readonly error?: { readonly code: string; readonly message: string };
    };
    if (response.ok) return answer;
    throw new ControlRefusal(answer.error?.code ?? String(response.status), answer.error?.message ?? "");
  } catch (cause) {
    if (cause instanceof ControlRefusal) throw cause;
    signal?.throwIfAborted();
    throw new SeigoError("Cannot reach the control interface at {url}.", {
      values: { url },
      next: "Check that the local account is still running: seigo env",
      cause,
      exitStatus: 1,
    });
  }
}
