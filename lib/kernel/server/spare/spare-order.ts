/** Where a process is to go on: its working folder and its whole environment. */
export interface Place {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** What a spare kernel is told when it becomes one. */
export interface SpareOrder extends Place {
  readonly connectionFile: string;
}
