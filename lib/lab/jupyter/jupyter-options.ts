import type { Watchdog } from "../../process/watchdog.js";

/** How a server is started. */
export interface JupyterOptions {
  readonly watchdog: Watchdog;
  readonly signal: AbortSignal;
  /** The whole environment of the server, its kernels and terminals. */
  readonly env: Readonly<Record<string, string>>;
  /** The learner's folder, the root of the file browser. */
  readonly work: string;
  /** A private folder that goes with the server. */
  readonly runtime: string;
  /** A folder that has the kernels in `kernels`, for other kernels than the virtual environment's. */
  readonly kernels?: string;
  readonly port: number;
  /** What a browser has to know. */
  readonly token: string;
}
