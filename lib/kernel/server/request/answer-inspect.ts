import type { Content } from "../../protocol/message.js";
import { toUtf16 } from "./code-points.js";
import type { KernelState } from "./kernel-state.js";

/** Tells the type and the documentation of the name at the cursor. */
export async function answerInspect(kernel: KernelState, content: Content): Promise<Content> {
  const source = String(content["code"] ?? "");
  const cursor = content["cursor_pos"];
  const { declarations, modules } = kernel;
  const position = typeof cursor === "number" ? toUtf16(source, cursor) : source.length;
  const text = await kernel.converter.ask<"inspect">({
    type: "inspect",
    declarations,
    modules,
    source,
    position,
  });
  const found = text !== "";
  return { status: "ok", found, data: found ? { "text/plain": text } : {}, metadata: {} };
}
