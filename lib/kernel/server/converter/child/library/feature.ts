/** What the library of the language gained, as TypeScript 5.0.4 does not know it. */
export interface Feature {
  /** The first major release of Node that has it. */
  readonly since: number;
  /** A name of it, as an expression that is not `undefined` where it is. */
  readonly probe: string;
  /** Its declarations, in our own words. */
  readonly declarations: string;
}
