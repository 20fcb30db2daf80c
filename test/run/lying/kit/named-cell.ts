/** A notebook's name, and its first cell. */
export type NamedCell = readonly [name: string, code: string];
