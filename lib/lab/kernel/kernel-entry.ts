import { fileURLToPath } from "node:url";

/** The module that front ends start as our kernel: its cells reach no real account. */
export const KERNEL_ENTRY = fileURLToPath(new URL("./main.js", import.meta.url));
