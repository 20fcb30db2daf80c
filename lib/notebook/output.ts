import type { Json } from "../expectation/expectation.js";

/** MIME type → data, as Jupyter messages and nbformat carry it. */
export type MimeBundle = { readonly [mime: string]: Json };

/** One output of a code cell, with nbformat 4.5's names. */
export type Output =
  | { readonly output_type: "stream"; readonly name: "stdout" | "stderr"; readonly text: string }
  | { readonly output_type: "display_data"; readonly data: MimeBundle; readonly metadata: MimeBundle }
  | {
      readonly output_type: "execute_result";
      readonly execution_count: number | null;
      readonly data: MimeBundle;
      readonly metadata: MimeBundle;
    }
  | {
      readonly output_type: "error";
      readonly ename: string;
      readonly evalue: string;
      readonly traceback: readonly string[];
    };
