import type { AccountState } from "./account-state.js";
import type { Table } from "./table.js";

/** A table of an account, by its name in `AccountState`. */
export type TableName = {
  [Name in keyof AccountState]: AccountState[Name] extends Map<string, unknown> ? Name : never;
}[keyof AccountState];

/** A row that came, went or was replaced; undefined is no row. */
export interface Change {
  readonly accountId: string;
  readonly table: TableName;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The names of an account's tables. */
export function listTables(account: AccountState): readonly TableName[] {
  return Object.entries(account).flatMap(([name, table]) =>
    table instanceof Map ? [name as TableName] : [],
  );
}

/** An account of the same rows whose every later change is told. */
export function watchAccount(account: AccountState, onChange: (change: Change) => void): AccountState {
  const { accountId } = account;
  const tables = listTables(account).map((table) => {
    const tell = (key: string, before: unknown, after: unknown) =>
      onChange({ accountId, table, key, before, after });
    return [table, watchTable<unknown>(account[table], tell)] as const;
  });
  return { ...account, ...Object.fromEntries(tables) };
}

/** A table of the same rows whose every later change is told. */
export function watchTable<Row>(
  rows: ReadonlyMap<string, Row>,
  tell: (key: string, before: unknown, after: unknown) => void,
): Table<Row> {
  return new WatchedTable(rows, tell) as Map<string, unknown> as Table<Row>;
}

class WatchedTable extends Map<string, unknown> {
  readonly #tell: (key: string, before: unknown, after: unknown) => void;

  constructor(
    rows: ReadonlyMap<string, unknown>,
    tell: (key: string, before: unknown, after: unknown) => void,
  ) {
    super();
    for (const [key, row] of rows) super.set(key, row);
    this.#tell = tell;
  }

  override set(key: string, row: unknown): this {
    const before = this.get(key);
    super.set(key, row);
    if (before !== row) this.#tell(key, before, row);
    return this;
  }

  override delete(key: string): boolean {
    const before = this.get(key);
    const isGone = super.delete(key);
    if (isGone) this.#tell(key, before, undefined);
    return isGone;
  }

  override clear(): void {
    for (const key of [...this.keys()]) this.delete(key);
  }
}
