/** What the library of the language has gained since `es2022`, which tslab asks for. */
export interface Feature {
  /** The first major release of Node that has it. */
  readonly since: number;
  /** A name of it, as an expression that is not `undefined` where it is. */
  readonly probe: string;
  /** The file of TypeScript's own that declares it, `es2023.array` for `lib.es2023.array.d.ts`. */
  readonly file?: string;
  /** Its declarations in our own words, where TypeScript has none, or only beside what is younger. */
  readonly declarations?: string;
}
