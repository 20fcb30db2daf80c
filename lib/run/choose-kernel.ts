import type { Notebook } from "../notebook/notebook.js";

/**
 * The kernel a notebook is run with when nobody names one. Notebooks name tslab, the kernel that readers have; ours
 * runs the same language, keeps Jupyter's protocol and starts faster.
 */
export function chooseKernel({ kernel }: Pick<Notebook, "kernel">): string {
  return kernel === "tslab" ? "seigo" : kernel;
}
