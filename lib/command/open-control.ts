import type { Command } from "commander";
import { askControl } from "../account/control/ask-control.js";
import { ControlRefusal } from "../account/control/refusal.js";
import { readToken } from "../account/record/read-token.js";
import { SeigoError } from "../message/error.js";
import { message } from "../message/message.js";
import { chooseRecord } from "./choose-record.js";
import { parsePort } from "./parse-port.js";
import type { Terminal } from "./terminal.js";

/** Options of every command that controls a running local account. */
export interface ControlOptions {
  readonly port?: number;
  readonly json?: true;
}

/** A running local account, for who may control it. */
export interface Control {
  /** The account that `seigo env` leads to. */
  readonly accountId: string;
  /**
   * Asks the control interface: `GET /clock`. What it refuses is thrown as the `SeigoError` of its code, where one is
   * given.
   */
  ask(line: string, body?: object, refusals?: Readonly<Record<string, () => SeigoError>>): Promise<unknown>;
}

/** What cannot be done as things are: not a mistake of the command line. */
export const NOT_DONE = 1;

/** Gives a command the options of all that control a running account. */
export function addControlOptions(command: Command): Command {
  return command
    .option("--port <PORT>", message("which sandbox, when several run"), parsePort)
    .option("--json", message("print JSON, for programs"));
}

/** Opens the control interface of the running account that is asked for. Throws a `SeigoError`. */
export async function openControl(
  { port }: ControlOptions,
  { env, signal }: Pick<Terminal, "env" | "signal">,
): Promise<Control> {
  const record = await chooseRecord(port, env);
  const control = { url: `http://127.0.0.1:${record.port}/_seigo`, token: await readToken(record, env) };
  return {
    accountId: record.accountId,
    async ask(line, body, refusals = {}) {
      const [method, path = ""] = line.split(" ");
      const request = { method: method as "GET" | "POST" | "DELETE", path, signal };
      try {
        return await askControl(control, body === undefined ? request : { ...request, body });
      } catch (cause) {
        if (!(cause instanceof ControlRefusal)) throw cause;
        throw refusals[cause.code]?.() ?? refuse(cause);
      }
    },
  };
}

function refuse(cause: ControlRefusal): SeigoError {
  return new SeigoError("The local account does not do that: {reason}", {
    values: { reason: cause.message },
    cause,
    exitStatus: NOT_DONE,
  });
}
