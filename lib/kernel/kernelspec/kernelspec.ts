/** How to start a kernel: what a `kernel.json` says. */
export interface Kernelspec {
  /** The folder's name, e.g. `tslab`. */
  readonly name: string;
  readonly displayName: string;
  readonly language: string;
  /** May hold `{connection_file}` and `{resource_dir}`. */
  readonly argv: readonly string[];
  /** Added to the environment; a value may hold `${NAME}` of the environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly interruptMode: "signal" | "message";
  /** The folder of kernel.json; undefined for the tslab we bring along. */
  readonly folder?: string;
}
