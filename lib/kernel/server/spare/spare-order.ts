/** Where a process is to go on: its working folder and its whole environment. What is undefined does not arrive. */
export interface Place {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** What a spare kernel is told when it becomes one. */
export interface SpareOrder extends Place {
  readonly connectionFile: string;
}
