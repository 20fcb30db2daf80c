/** What another terminal has to know of a sandbox that runs. It holds no secret; its control token is in a file beside it. */
export interface SandboxRecord {
  /** The process that holds it. */
  readonly pid: number;
  readonly port: number;
  /** Twelve digits. */
  readonly accountId: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The command that holds it, for a person who has to tell several apart. */
  readonly holder?: Holder;
}

/** Commands that hold a local account for other terminals. */
export type Holder = "lab" | "sandbox";
