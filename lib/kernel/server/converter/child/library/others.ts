import type { Feature } from "./feature.js";

/** Promises, texts, patterns, errors and numbers as people write them. */
export const OTHERS: readonly Feature[] = [
  {
    since: 20,
    probe: "String.prototype.isWellFormed",
    declarations: "interface String { isWellFormed(): boolean; toWellFormed(): string; }",
  },
  {
    since: 20,
    probe: "/a/v.unicodeSets",
    declarations: "interface RegExp { readonly unicodeSets: boolean; }",
  },
  {
    since: 21,
    probe: "JSON.rawJSON",
    declarations: `interface JSON {
  isRawJSON(value: unknown): boolean;
  rawJSON(text: string): { readonly rawJSON: string };
}`,
  },
  {
    since: 22,
    probe: "Promise.withResolvers",
    declarations: `interface PromiseConstructor {
  withResolvers<T>(): {
    promise: Promise<T>;
    resolve: (value: T | PromiseLike<T>) => void;
    reject: (reason?: any) => void;
  };
}`,
  },
  {
    since: 23,
    probe: "Promise.try",
    declarations: `interface PromiseConstructor {
  try<T, A extends unknown[]>(run: (...args: A) => T | PromiseLike<T>, ...args: A): Promise<Awaited<T>>;
}`,
  },
  {
    since: 24,
    probe: "RegExp.escape",
    declarations: "interface RegExpConstructor { escape(text: string): string; }",
  },
  {
    since: 24,
    probe: "Error.isError",
    declarations: "interface ErrorConstructor { isError(value: unknown): value is Error; }",
  },
];
