/** What the cells of a kernel are written in: tslab's two kernels differ in nothing else. */
export type CellLanguage = "typescript" | "javascript";
