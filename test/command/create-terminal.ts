import { Interruption, type Terminal } from "../../lib/command/terminal.js";

/** A terminal that remembers. */
export interface FakeTerminal extends Terminal {
  readonly shown: { out: string; err: string };
  readonly status: () => number;
  readonly interrupt: () => void;
  /** Called after each write to stdout. */
  onWrite?: (text: string) => void;
}

/** A terminal as `lib/cli.ts` makes one, whose screens are texts. */
export function createTerminal(
  options: { readonly cwd?: string; readonly isTerminal?: boolean } = {},
): FakeTerminal {
  const { cwd = process.cwd(), isTerminal = false } = options;
  const shown = { out: "", err: "" };
  const stop = new AbortController();
  let status = 0;
  const terminal: FakeTerminal = {
    shown,
    stdout: {
      write: (text) => {
        shown.out += text;
        terminal.onWrite?.(text);
      },
      isTerminal,
      columns: 100,
    },
    stderr: {
      write: (text) => {
        shown.err += text;
      },
      isTerminal,
      columns: 100,
    },
    env: process.env,
    cwd,
    signal: stop.signal,
    end: (given) => {
      status = given;
    },
    status: () => status,
    interrupt: () => stop.abort(new Interruption("SIGINT")),
  };
  return terminal;
}
