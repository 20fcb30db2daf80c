import { createEnvironment } from "../account/create-environment.js";
import { startSpareKernel, stopSpareKernel } from "../kernel/client/spare-kernel.js";

/** Command lines that start no kernel of ours. */
const OTHERS = /^(?:-h|--help|--kernel(?:=.*)?)$/;

/**
 * Starts a kernel's process while the command itself is loaded, with nothing of the person's accounts in its
 * environment.
 */
export function prepareKernel(argv: readonly string[], env: NodeJS.ProcessEnv): () => void {
  if (!argv.some((word) => OTHERS.test(word))) startSpareKernel(createEnvironment(env, { environment: {} }));
  return stopSpareKernel;
}
