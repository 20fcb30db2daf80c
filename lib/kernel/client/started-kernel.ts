import type { Watchdog } from "../../process/watchdog.js";
import type { Dialect } from "../dialect/dialect.js";
import type { Kernelspec } from "../kernelspec/kernelspec.js";
import type { Content } from "../protocol/message.js";
import type { DropWatch } from "./drop-watch.js";
import type { KernelProcess } from "./kernel-process.js";
import type { Talk } from "./talk.js";

/** A started kernel: its process, the talk with it, and what is known of its manners. */
export interface StartedKernel {
  readonly spec: Kernelspec;
  readonly process: KernelProcess;
  readonly talk: Talk;
  readonly dialect: Dialect;
  readonly drops: DropWatch;
  readonly watchdog: Watchdog;
  /** The session of all its messages; undefined when it keeps to none. */
  readonly kernelSession: string | undefined;
  /** The content of kernel_info_reply. */
  readonly info: Content;
}
