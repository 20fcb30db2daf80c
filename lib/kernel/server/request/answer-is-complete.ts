import type { Content } from "../../protocol/message.js";
import type { KernelState } from "./kernel-state.js";

/** Says whether a console may run the code as it is, or how to indent the next line. */
export async function answerIsComplete(kernel: KernelState, content: Content): Promise<Content> {
  const source = String(content["code"] ?? "");
  const { complete, indent } = await kernel.converter.ask<"isComplete">({ type: "isComplete", source });
  return complete ? { status: "complete" } : { status: "incomplete", indent };
}
