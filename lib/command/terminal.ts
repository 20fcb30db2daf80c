/** Where a command writes to. */
export interface Screen {
  write(text: string): void;
  /** True when a person looks at it: progress moves and colours are shown only there. */
  readonly isTerminal: boolean;
  /** Characters in a row. */
  readonly columns: number;
}

/** All that a command knows of the world that called it. */
export interface Terminal {
  readonly stdout: Screen;
  readonly stderr: Screen;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** Aborted by Ctrl-C, SIGTERM or when the terminal closes; its reason is an `Interruption`. */
  readonly signal: AbortSignal;
  /** Sets the exit status that the process ends with; 0 when nothing is said. */
  end(status: number): void;
}

/** Why a command has to stop early, with the exit status that shells give a process ended by that signal. */
export class Interruption extends Error {
  override readonly name = "Interruption";

  constructor(readonly signalName: "SIGINT" | "SIGTERM" | "SIGHUP") {
    super(`interrupted by ${signalName}`);
  }

  get exitStatus(): number {
    return 128 + { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }[this.signalName];
  }
}
