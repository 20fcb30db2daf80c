import type { CodeMetadata } from "tslab/dist/metadata.js";
import { moveProcess } from "../../move-process.js";
import type { ConverterAnswer, ConverterRequest } from "../converter-request.js";
import { answerRequest } from "./answer-request.js";
import { createCellConverter } from "./create-cell-converter.js";
import { loadTslab } from "./typescript.js";

/** Answers what the kernel asks; ends the process when the kernel ends. */
export function serveRequests(): void {
  const language = process.argv[2] === "javascript" ? "javascript" : "typescript";
  let cells = createCellConverter(language);
  const { getCodeMetadata } = loadTslab<{ getCodeMetadata(source: string): CodeMetadata }>("metadata");
  const modules = new Map<string, string>();
  const renew = (): void => {
    cells.close();
    cells = createCellConverter(language);
    modules.clear();
  };
  const answer = (
    request: ConverterRequest,
  ): { readonly answer: ConverterAnswer } | { readonly failure: string } => {
    try {
      if (request.type !== "move") {
        if (!cells.isCurrent()) renew();
        return { answer: answerRequest(cells, modules, getCodeMetadata, request) };
      }
      // What was read of installed packages stays.
      moveProcess(request);
      renew();
      return { answer: null };
    } catch (failure) {
      return { failure: failure instanceof Error ? (failure.stack ?? failure.message) : String(failure) };
    }
  };
  process.on("disconnect", () => process.exit(0));
  process.on("message", ({ id, request }: { id: number; request: ConverterRequest }) => {
    process.send?.({ id, ...answer(request) });
  });
}
