import type { StartKernelOptions } from "../../kernel/client/start-kernel.js";
import type { Kernel } from "../../kernel/kernel.js";

/** Starts the kernel for the cells of one language. */
export type StartLanguage = (options: StartKernelOptions) => Promise<Kernel>;

/** Language of a cell, as fences write it → how its kernel is started. */
export type Languages = Readonly<Record<string, StartLanguage>>;

/** Languages that run in every notebook, whatever its own kernel's is: none beside that one yet. */
export const LANGUAGES: Languages = {};
