import { delimiter, dirname, join } from "node:path";
import type { Jupyter } from "./install-jupyter.js";
import type { JupyterOptions } from "./jupyter-options.js";

/** Variables of the caller that would lead Jupyter or Python elsewhere. */
const FOREIGN = /^(JUPYTER|JPY_|IPYTHON|PYTHON(PATH|HOME|STARTUP)$|VIRTUAL_ENV$)/;

/**
 * The environment of the server: nothing of another Jupyter's, and its own settings, which a learner may change
 * and finds again, in the hidden folder `.jupyter` of the work folder. The token is not an argument, because
 * everybody on a machine sees those.
 */
export function createServerEnvironment(
  { folder }: Jupyter,
  {
    env,
    work,
    runtime,
    token,
    kernels,
  }: Pick<JupyterOptions, "env" | "work" | "runtime" | "token" | "kernels">,
): Record<string, string> {
  const own = Object.entries(env).filter(([name]) => !FOREIGN.test(name));
  const programs = [join(folder, "bin"), dirname(process.execPath), env["PATH"] ?? ""];
  return {
    ...Object.fromEntries(own),
    PATH: programs.join(delimiter),
    JUPYTER_CONFIG_DIR: join(work, ".jupyter"),
    JUPYTER_DATA_DIR: join(work, ".jupyter", "data"),
    JUPYTER_RUNTIME_DIR: join(runtime, "jupyter"),
    JUPYTER_TOKEN: token,
    // Looked into before all other places.
    ...(kernels === undefined ? {} : { JUPYTER_PATH: kernels }),
  };
}
