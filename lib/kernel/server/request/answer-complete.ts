import type { Content } from "../../protocol/message.js";
import { toCodePoints, toUtf16 } from "./code-points.js";
import type { KernelState } from "./kernel-state.js";

/** Completes the name at the cursor. */
export async function answerComplete(kernel: KernelState, content: Content): Promise<Content> {
  const source = String(content["code"] ?? "");
  const cursor = content["cursor_pos"];
  const { declarations, modules } = kernel;
  const position = typeof cursor === "number" ? toUtf16(source, cursor) : source.length;
  const { start, end, matches } = await kernel.converter.ask<"complete">({
    type: "complete",
    declarations,
    modules,
    source,
    position,
  });
  return {
    status: "ok",
    matches,
    cursor_start: toCodePoints(source, start),
    cursor_end: toCodePoints(source, end),
    metadata: {},
  };
}
