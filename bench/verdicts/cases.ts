/** A notebook that lies, or does not, and what is true of it. */
export interface Case {
  readonly name: string;
  readonly cells: readonly { readonly source: string; readonly tags?: readonly string[] }[];
  /** What a truthful tool says of it. */
  readonly verdict: "right" | "wrong";
  /** What the executed notebook must hold for a truthful "right". */
  readonly shows?: string;
}

const END = { source: 'console.log("the end " + (1 + 1));' };
const SHOWN = "the end 2";

/** Notebooks on which a kernel or a tool can be wrong. */
export const cases: readonly Case[] = [
  { name: "nothing wrong", cells: [{ source: "const n = 1;" }, END], verdict: "right", shows: SHOWN },
  { name: "a thrown error", cells: [{ source: 'throw new Error("no");' }, END], verdict: "wrong" },
  { name: "a type error", cells: [{ source: 'const n: number = "one";' }, END], verdict: "wrong" },
  {
    name: "an expected error (raises-exception), then a cell",
    cells: [{ source: 'throw new Error("expected");', tags: ["raises-exception"] }, END],
    verdict: "right",
    shows: SHOWN,
  },
  {
    name: "an expected error that does not come",
    cells: [{ source: "const n = 1;", tags: ["raises-exception"] }, END],
    verdict: "wrong",
  },
  { name: "process.exit(0) in a cell", cells: [{ source: "process.exit(0);" }, END], verdict: "wrong" },
  { name: "an endless loop", cells: [{ source: "for (;;) {}" }, END], verdict: "wrong" },
  {
    name: "a flood of 2,000 lines",
    cells: [{ source: 'for (let i = 0; i < 2000; i += 1) console.log("line " + i);' }, END],
    verdict: "right",
    shows: "line 1999",
  },
  {
    name: "a rejection nobody handles",
    cells: [{ source: 'Promise.reject(new Error("no"));' }, END],
    verdict: "wrong",
  },
  {
    name: "a rejection after idle",
    cells: [
      { source: 'setTimeout(() => void Promise.reject(new Error("late")), 50);' },
      { source: "await new Promise((resolve) => setTimeout(resolve, 300));" },
      END,
    ],
    verdict: "wrong",
  },
];
