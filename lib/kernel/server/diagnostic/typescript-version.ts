/** The version of tslab's own TypeScript, by which cells are checked. */
export const TYPESCRIPT_VERSION = "5.0.4";
