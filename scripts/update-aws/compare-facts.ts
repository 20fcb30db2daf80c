/** What is said of a thing, by name: values, or names in a list. */
export type Facts = Readonly<Record<string, unknown>>;

/** Names that only one of two lists has, in order. */
export interface NameChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Names that only one of two lists has. */
export function compareNames(before: readonly string[], after: readonly string[]): NameChanges {
  const [known, now] = [new Set(before), new Set(after)];
  return {
    added: [...now].filter((name) => !known.has(name)).sort(),
    removed: [...known].filter((name) => !now.has(name)).sort(),
  };
}

/** What changed among facts, one phrase for each: `max was 10, is 20`; `enum: a added; b removed`. */
export function compareFacts(before: Facts, after: Facts): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => compareFact(name, before[name], after[name]));
}

/** `a, b and 3 more`; a number of names at most, all unless given. */
export function formatNames(names: readonly string[], most = names.length): string {
  const more = names.length - most;
  if (more <= 0) return names.join(", ");
  return `${names.slice(0, most).join(", ")} and ${more} more`;
}

/** `a, b added; c removed`; undefined when nothing changed. */
export function formatNameChanges({ added, removed }: NameChanges, most?: number): string | undefined {
  const phrases = [
    ...(added.length > 0 ? [`${formatNames(added, most)} added`] : []),
    ...(removed.length > 0 ? [`${formatNames(removed, most)} removed`] : []),
  ];
  return phrases.length === 0 ? undefined : phrases.join("; ");
}

function compareFact(name: string, before: unknown, after: unknown): readonly string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isNames(before) && isNames(after)) {
    const changes = formatNameChanges(compareNames(before ?? [], after ?? []));
    return [changes === undefined ? `${name}: in another order` : `${name}: ${changes}`];
  }
  return [`${name} was ${formatValue(before)}, is ${formatValue(after)}`];
}

function isNames(value: unknown): value is readonly string[] | undefined {
  return value === undefined || (Array.isArray(value) && value.every((item) => typeof item === "string"));
}

function formatValue(value: unknown): string {
  if (value === undefined) return "not set";
  return typeof value === "string" ? value : JSON.stringify(value);
}
