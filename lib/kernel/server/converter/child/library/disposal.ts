import type { Feature } from "./feature.js";

const declareStack = (name: string, own: string): string => `interface ${name} {
  readonly disposed: boolean;
  adopt<T>(value: T, dispose: (value: T) => unknown): T;
  defer(dispose: () => unknown): void;
  move(): ${name};
  use<T>(value: T): T;
  ${own}
}
declare var ${name}: { new (): ${name}; readonly prototype: ${name} };`;

/** What is to be let go of, in order. */
export const DISPOSAL: readonly Feature[] = [
  {
    since: 24,
    probe: "globalThis.DisposableStack",
    declarations: `${declareStack("DisposableStack", "dispose(): void; [Symbol.dispose](): void;")}
${declareStack("AsyncDisposableStack", "disposeAsync(): Promise<void>; [Symbol.asyncDispose](): Promise<void>;")}
interface SuppressedError extends Error { error: any; suppressed: any; }
declare var SuppressedError: {
  new (error?: any, suppressed?: any, message?: string): SuppressedError;
  readonly prototype: SuppressedError;
};`,
  },
];
