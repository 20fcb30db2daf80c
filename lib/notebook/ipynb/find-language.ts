import type { JsonObject } from "../notebook.js";

/** The fence language of a notebook's code cells, as its metadata names it; `ts` when it names none. */
export function findLanguage(metadata: JsonObject): string {
  const name =
    readMember(metadata["language_info"], "name") ?? readMember(metadata["kernelspec"], "language");
  if (name === undefined || name === "typescript") return "ts";
  return name === "javascript" ? "js" : name;
}

/** The name of a notebook's kernelspec; `tslab` when it names none. */
export function findKernel(metadata: JsonObject): string {
  return readMember(metadata["kernelspec"], "name") ?? "tslab";
}

function readMember(object: unknown, name: string): string | undefined {
  const value: unknown =
    typeof object === "object" && object !== null ? Reflect.get(object, name) : undefined;
  return typeof value === "string" && value !== "" ? value : undefined;
}
