import type { FaultReason } from "./ini/view.js";

/** What is wrong with a line that a client stumbles over, and what to do. English keys of the messages. */
export const FAULT_TEXTS: Readonly<Record<FaultReason, { readonly reason: string; readonly next: string }>> =
  {
    "byte order mark": {
      reason: "the file begins with a byte order mark (BOM)",
      next: "Save the file as UTF-8 without a byte order mark.",
    },
    "not UTF-8": {
      reason: "it has bytes that are not UTF-8",
      next: "Save the file as UTF-8.",
    },
    "no title": {
      reason: "it stands before any section title",
      next: "Write a title such as [default] above it, or remove the line.",
    },
    "title twice": {
      reason: "the same section title stands above already",
      next: "Put the settings of both sections under one title.",
    },
    "setting twice": {
      reason: "the section has the same setting above already (capitals do not count)",
      next: "Leave one of the two lines.",
    },
    "no sign": {
      reason: "it has no = between a name and a value",
      next: "Write it as name = value, put # in front of it, or remove it. A full-width ＝ is no =.",
    },
    "no name": {
      reason: "nothing stands in front of the =",
      next: "Write it as name = value, or remove it.",
    },
    "nested line": {
      reason: "it is a line of a nested block without =",
      next: "Write it as name = value, put # in front of it, or remove it.",
    },
    "forbidden title": {
      reason: "__proto__ cannot be a title",
      next: "Give the profile another name.",
    },
  };
