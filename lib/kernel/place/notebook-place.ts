/** Where a notebook's files are, and where its cells find copies of them that they may change. */
export interface NotebookPlace {
  /** The notebook's own folder: modules and types are those that are found from it. */
  readonly folder: string;
  /** The copy of the file at PATH is at `copies` + PATH, and the working folder is that of `folder`. */
  readonly copies: string;
}
