/** tslab's two kernelspecs, by which notebooks in TypeScript and in JavaScript call it, and our kernel for each. */
export const TSLAB_NAMES = [
  { name: "tslab", ours: "seigo" },
  { name: "jslab", ours: "seigo-js" },
] as const;
