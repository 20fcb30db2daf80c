import type { Notebook } from "../notebook/notebook.js";

/** tslab's kernelspecs, and ours for the same language. */
const OURS: Readonly<Record<string, string>> = { tslab: "seigo", jslab: "seigo-js" };

/**
 * The kernel a notebook is run with when nobody names one. Notebooks name tslab (jslab in JavaScript), the kernel that
 * readers have; ours runs the same language, keeps Jupyter's protocol and starts faster.
 */
export function chooseKernel({ kernel }: Pick<Notebook, "kernel">): string {
  return Object.hasOwn(OURS, kernel) ? (OURS[kernel] ?? kernel) : kernel;
}
