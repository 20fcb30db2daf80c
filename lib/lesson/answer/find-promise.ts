/** Where a value has a promise that was not awaited: the value itself, or a member of it at any depth. */
export function findPromise(value: unknown, seen = new Set<object>()): "itself" | "inside" | undefined {
  if (typeof value !== "object" || value === null || seen.has(value)) return undefined;
  if (typeof Reflect.get(value, "then") === "function") return "itself";
  if (ArrayBuffer.isView(value)) return undefined;
  seen.add(value);
  return Object.values(value).some((member) => findPromise(member, seen) !== undefined)
    ? "inside"
    : undefined;
}
