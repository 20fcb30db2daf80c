import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { killGroup } from "./kill-group.js";
import { removeFolder } from "./remove-folder.js";

/** What must not outlive this process, even when it is killed by SIGKILL or its terminal closes. */
export interface Watchdog {
  /** Kills this process group (the pid of a child spawned `detached`) when we end. */
  watchGroup(pid: number): void;
  /** The group has ended: its number may be used again by others. */
  forgetGroup(pid: number): void;
  /** Removes this folder when we end. Call it before the folder is made. */
  watchFolder(path: string): void;
  forgetFolder(path: string): void;
  /** Ends now what is still watched. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Reads `group PID`, `folder PATH` and `forget …` until the pipe's only write end, which we hold,
 * closes; then kills and removes what is left. Its positional parameters are the list.
 */
const SCRIPT = `
trap '' HUP INT TERM QUIT PIPE
while IFS= read -r line; do
  case $line in
    forget\\ *)
      gone=\${line#forget }
      for entry do shift; [ "$entry" = "$gone" ] || set -- "$@" "$entry"; done ;;
    *) set -- "$@" "$line" ;;
  esac
done
for entry do case $entry in group\\ *) kill -9 "-\${entry#group }" ;; esac; done
for entry do
  case $entry in folder\\ *) rm -rf -- "\${entry#folder }" || { sleep 1; rm -rf -- "\${entry#folder }"; } ;; esac
done
`;

let dog: ChildProcess | undefined;
let holders = 0;

/** Starts the watchdog, one small `sh` for the whole process however often this is called. */
export function startWatchdog(): Watchdog {
  holders += 1;
  dog ??= startDog();
  const groups = new Set<number>();
  const folders = new Set<string>();
  let stopped = false;
  const watchdog: Watchdog = {
    watchGroup(pid) {
      groups.add(pid);
      tell(`group ${pid}`);
    },
    forgetGroup(pid) {
      if (groups.delete(pid)) tell(`forget group ${pid}`);
    },
    watchFolder(path) {
      if (path.includes("\n"))
        throw new Error(`cannot watch a folder with a line break in its name: ${path}`);
      folders.add(path);
      tell(`folder ${path}`);
    },
    forgetFolder(path) {
      if (folders.delete(path)) tell(`forget folder ${path}`);
    },
    async stop() {
      if (stopped) return;
      stopped = true;
      for (const pid of groups) {
        killGroup(pid, "SIGKILL");
        watchdog.forgetGroup(pid);
      }
      for (const path of folders) {
        await removeFolder(path);
        watchdog.forgetFolder(path);
      }
      await releaseDog();
    },
  };
  return watchdog;
}

/** Its own session: neither Ctrl-C nor the end of the terminal reaches it. It does not keep us alive. */
function startDog(): ChildProcess {
  const child = spawn("/bin/sh", ["-c", SCRIPT], {
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  child.on("error", () => {});
  child.stdin?.on("error", () => {});
  child.unref();
  // A child's pipe is a net.Socket in Node; the stream types do not say so.
  (child.stdin as unknown as { unref(): void } | null)?.unref();
  return child;
}

function tell(line: string): void {
  dog?.stdin?.write(`${line}\n`);
}

async function releaseDog(): Promise<void> {
  holders -= 1;
  if (holders > 0 || dog === undefined) return;
  const child = dog;
  dog = undefined;
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.ref();
  child.stdin?.end();
  await ended;
}
