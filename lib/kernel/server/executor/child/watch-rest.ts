import type { Socket } from "node:net";
import { apply } from "./intrinsics.js";

/** Milliseconds that are waited for what can still happen; the client waits a little longer. */
const LIMIT = 3000;

/** Where clients that have nothing to say are waited for: whoever leaves a server open does not leave a step undone. */
const SERVERS = ["TCPServerWrap", "PipeServerWrap"];
/** What does nothing unless others begin, by Node's names. */
const PASSIVE = [...SERVERS, "UDPWrap", "TTYWrap", "FSEventWrap", "StatWatcher", "SignalWrap", "MessagePort"];
/** Our own output; a program's belongs to a process, which is named too. */
const PIPE = "PipeWrap";
/** Connections that clients of a server keep open for their next request. */
const CONNECTION = "TCPSocketWrap";
/** Node does not name everything that keeps it from ending. */
const UNNAMED = "Worker";

/** Waits for all that could still happen by itself, as long as `LIMIT`. */
export interface RestWatch {
  /** Calls back when that is so, with what is pending after all: Node's names of it, or nothing. */
  start(onRest: (pending: string) => void): void;
  /** Node would end: nothing is left, no timer, no connection, no promise that will settle. True: that was waited for. */
  end(): boolean;
}

/** `commands` is what Node waits for besides. */
export function watchRest(commands: Socket): RestWatch {
  const { getActiveResourcesInfo } = process;
  const later = setTimeout;
  const timer = later(() => {}, 0);
  const { unref } = timer;
  clearTimeout(timer);
  let finish: ((pending: string) => void) | undefined;

  const rest = (pending: string): void => {
    const told = finish;
    finish = undefined;
    commands.ref();
    told?.(pending);
  };
  return {
    start(onRest) {
      finish = onRest;
      commands.unref();
      const look = (): void => {
        if (finish === onRest)
          rest(describe(apply(getActiveResourcesInfo, process, []) as readonly string[]));
      };
      apply(unref, later(look, LIMIT), []);
    },
    end() {
      if (finish === undefined) return false;
      rest("");
      return true;
    },
  };
}

/** What keeps Node from ending and is not passive. Lists are gone through by hand: cells can replace their methods. */
function describe(names: readonly string[]): string {
  let pending = "";
  let last = "";
  let isPassive = false;
  let isServing = false;
  for (let index = 0; index < names.length; index += 1) if (has(SERVERS, names[index])) isServing = true;
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index] as string;
    if (name === PIPE || (isServing && name === CONNECTION)) continue;
    if (has(PASSIVE, name)) isPassive = true;
    else if (name !== last) {
      pending += `${pending === "" ? "" : ", "}${name}`;
      last = name;
    }
  }
  return pending === "" && !isPassive ? UNNAMED : pending;
}

function has(names: readonly string[], wanted: string | undefined): boolean {
  for (let index = 0; index < names.length; index += 1) if (names[index] === wanted) return true;
  return false;
}
