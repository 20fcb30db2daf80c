import type { JsonObject } from "./notebook.js";

/** What a notebook for the kernel tslab says of it: its kernelspec, and the language as tslab 1.0.22 tells Jupyter. */
export const TSLAB_METADATA: JsonObject = {
  kernelspec: { display_name: "TypeScript", language: "typescript", name: "tslab" },
  language_info: {
    codemirror_mode: { mode: "typescript", name: "javascript", typescript: true },
    file_extension: ".ts",
    mimetype: "text/typescript",
    name: "typescript",
    version: "3.7.2",
  },
};
