import { checkHost } from "../account/check-host.js";
import type { ExecutionError } from "../kernel/kernel.js";
import { message } from "../message/message.js";
import { findCellName } from "./cell-name.js";
import type { CellResult } from "./result.js";

/**
 * Takes the blame from a cell that failed by a host that seigo has closed: whether it is right was not checked. Below
 * such a cell nobody can tell why another one fails; what shows what it must is right there, too. That an author
 * expects a local error takes no blame away: by itself the host would have answered.
 */
export function judgeReach(result: CellResult, earlier: readonly CellResult[]): CellResult {
  const { refused = [], ...error }: ExecutionError = result.error ?? { name: "", message: "" };
  const told = result.error === undefined ? result : { ...result, error };
  const isLocal = result.expectation?.kind === "error" && result.expectation.local === true;
  const isMet = result.status === "passed" && isLocal;
  if (result.status !== "failed" && !isMet) return told;
  // AWS's stay closed whoever asks: a cell that needs them is wrong.
  const hosts = refused.filter((host) => checkHost(host) === undefined);
  const [host] = hosts;
  if (host !== undefined) return setUnchecked(told, describeHosts(host, hosts));
  if (isMet) return told;
  const before = earlier.find(({ status }) => status === "unchecked");
  if (before === undefined) return told;
  const values = { name: findCellName(before.cell) };
  return setUnchecked(
    told,
    message('It failed below the cell "{name}", which could not be checked: that may be the reason.', values),
  );
}

function setUnchecked(result: CellResult, detail: string): CellResult {
  const { expected: _, rows: __, ...rest } = result;
  return { ...rest, status: "unchecked", mismatches: [], detail };
}

function describeHosts(host: string, hosts: readonly string[]): string {
  const reason = message(
    "Not checked: a run reaches no other host unless it is named, and the cell needs {hosts}.",
    {
      hosts: hosts.join(", "),
    },
  );
  return `${reason}\n${message("→ seigo run --allow-host {host}", { host })}`;
}
