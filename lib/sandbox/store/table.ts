/**
 * Rows by key. Rows are immutable: a change replaces the row, so that a copy of the map is a snapshot
 * and two states are compared by reference.
 */
export type Table<Row> = Map<string, Row>;

/** The key of a name: names of IAM entities are unique without regard to case. */
export function keyOf(name: string): string {
  return name.toLowerCase();
}
