import { message } from "../message/message.js";
import { findFences, type ProseFence } from "../notebook/find-fences.js";
import type { NotebookResult } from "../run/result.js";

/** Why a fence is no cell; each has its next step. */
type Reason = "noRun" | "inside" | "fileName" | "case" | "javascript" | "none" | "other";

/** Says that nothing ran: which fences were seen in which file, and what makes cells of them. */
export function formatNothing(notebooks: readonly Pick<NotebookResult, "notebook">[]): string {
  const parts = notebooks.map(({ notebook }) => formatNotebook(notebook.path, findFences(notebook)));
  return [message("Nothing ran."), ...parts].join("\n");
}

function formatNotebook(path: string, fences: readonly ProseFence[]): string {
  if (fences.length === 0) return message("{path} has no code fence. Cells are ts fences.", { path });
  const groups = new Map<string, { readonly first: ProseFence; readonly reason: Reason; count: number }>();
  for (const fence of fences) {
    const reason = findReason(fence);
    const key = `${fence.language} ${reason}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: fence, reason, count: 1 });
    else group.count += 1;
  }
  const lines = [...groups.values()].flatMap(({ first: { language, line, text }, reason, count }) => {
    const values = {
      language: language === "" ? message("without a language") : language,
      count,
      line,
      text,
    };
    return [
      `  ${message("{language}: {count}, the first in line {line}: {text}", values)}`,
      `    → ${describeNext(reason, language)}`,
    ];
  });
  return [message("Code fences in {path} that are no cells:", { path }), ...lines].join("\n");
}

function findReason({ language, isNotToRun, isInside }: ProseFence): Reason {
  const name = language.toLowerCase();
  if (isNotToRun) return "noRun";
  if (/^(?:ts|typescript):/.test(name)) return "fileName";
  if (name === "ts" || name === "typescript") return isInside ? "inside" : "case";
  if (/^(?:js|javascript|mjs|cjs)(?::|$)/.test(name)) return "javascript";
  return name === "" ? "none" : "other";
}

function describeNext(reason: Reason, language: string): string {
  switch (reason) {
    case "noRun":
      return message("To run it, take no-run away.");
    case "inside":
      return message("To run it, take it out of the list, the quote or the container.");
    case "fileName":
      return message("With a file's name it is a listing. To run it, write ts alone; name=… names the cell.");
    case "case":
      return message("To run it, write ts in small letters.");
    case "javascript":
      return message("To run it, write ts: TypeScript runs JavaScript too.");
    case "none":
      return message("If it is TypeScript, write ts behind the backticks.");
    case "other":
      return message("seigo does not run {language}. Write the step in TypeScript, in a ts fence.", {
        language,
      });
  }
}
