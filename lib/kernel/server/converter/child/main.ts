import type { CodeMetadata } from "tslab/dist/metadata.js";
import type { ConverterAnswer, ConverterRequest } from "../converter-request.js";
import { answerRequest } from "./answer-request.js";
import { createCellConverter } from "./create-cell-converter.js";
import { loadTslab } from "./typescript.js";

/** The converter's process: TypeScript, and nothing of what cells do. It ends when the kernel does. */
const cells = createCellConverter();
const { getCodeMetadata } = loadTslab<{ getCodeMetadata(source: string): CodeMetadata }>("metadata");
const modules = new Map<string, string>();

process.on("disconnect", () => process.exit(0));
process.on("message", ({ id, request }: { id: number; request: ConverterRequest }) => {
  process.send?.({ id, ...answer(request) });
});

function answer(
  request: ConverterRequest,
): { readonly answer: ConverterAnswer } | { readonly failure: string } {
  try {
    return { answer: answerRequest(cells, modules, getCodeMetadata, request) };
  } catch (failure) {
    return { failure: failure instanceof Error ? (failure.stack ?? failure.message) : String(failure) };
  }
}
