import type ts from "typescript";
import type { ModeAwareCache } from "./tslab-typescript.js";

/** What TypeScript notes of a file when it becomes part of a program. */
export type NotedFile = ts.SourceFile & {
  flags: number;
  path: string;
  resolvedPath: string;
  originalFileName: string;
  imports?: readonly ts.StringLiteralLike[];
  readonly moduleAugmentations: readonly unknown[];
  readonly commentDirectives?: readonly unknown[];
};

/** What the imports of a file mean. */
export type Resolutions = ModeAwareCache<ts.ResolvedModuleWithFailedLookupLocations>;

/** A program with what it notes of its files, by their paths. */
export type NotingProgram = ts.Program & { readonly resolvedModules?: Map<string, Resolutions> };

type IncludeReason = { readonly kind: number; readonly file: string; readonly index: number };

/** A program of which files can be exchanged. */
export type FollowedProgram = NotingProgram & {
  getFileIncludeReasons(): { get(path: string): IncludeReason[] | undefined };
  getSourceFileByPath(path: string): ts.SourceFile | undefined;
};
