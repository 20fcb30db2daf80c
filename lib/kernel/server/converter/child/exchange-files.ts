import type ts from "typescript";
import type { FollowedProgram, NotedFile, Resolutions } from "./noted-file.js";

/** Says where a file is, under a name of its own: the checker keeps what it finds wrong by path. */
export function placeFile(
  program: FollowedProgram,
  file: NotedFile,
  resolutions: Resolutions,
  { mark, kind }: { readonly mark: string; readonly kind: number },
): () => void {
  const replaced = program.getSourceFile(file.fileName) as NotedFile;
  file.path = `${replaced.path}${mark}`;
  file.resolvedPath = replaced.resolvedPath;
  file.originalFileName = replaced.originalFileName;
  program.resolvedModules?.set(file.path, resolutions);
  // By these TypeScript finds the name under which a cell knows a package.
  const reasons = program.getFileIncludeReasons();
  const added = readImports(program, file, resolutions).flatMap(([, resolved], index) => {
    const target = program.getSourceFile(resolved ?? "") as NotedFile | undefined;
    const list = target && reasons.get(target.path);
    list?.push({ kind, file: file.path, index });
    return list === undefined ? [] : [list];
  });
  return () => {
    program.resolvedModules?.delete(file.path);
    for (const list of added) list.pop();
  };
}

/** The same program, with other files in the places of some. */
export function replaceFiles(
  program: FollowedProgram,
  files: ReadonlyMap<string, ts.SourceFile>,
): ts.Program {
  let all: readonly ts.SourceFile[] | undefined;
  const members: Partial<FollowedProgram> = {
    getSourceFile: (path) => files.get(path) ?? program.getSourceFile(path),
    getSourceFileByPath: (path) => files.get(path) ?? program.getSourceFileByPath(path),
    getSourceFiles() {
      all ??= program.getSourceFiles().map((file) => files.get(file.fileName) ?? file);
      return all;
    },
  };
  return Object.assign(Object.create(program) as FollowedProgram, members);
}

/** Every import with the path of the file that it means. */
export function readImports(
  program: ts.Program,
  file: NotedFile,
  resolutions: Resolutions | undefined,
): readonly (readonly [string, string | undefined])[] {
  return (file.imports ?? []).map((literal) => {
    const mode = program.getModeForUsageLocation(file, literal);
    return [literal.text, resolutions?.get(literal.text, mode)?.resolvedModule?.resolvedFileName];
  });
}
