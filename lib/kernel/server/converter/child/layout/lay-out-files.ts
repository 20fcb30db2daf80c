import type ts from "typescript";
import { createLayout, type Layout } from "./create-layout.js";

let layout: Layout | undefined;

/** The layout of the working folder; made by `changeLayout` for each. */
export function readLayout(): Layout {
  layout ??= createLayout(process.cwd(), process.env["SEIGO_COPIES"]);
  return layout;
}

/** Takes the layout of the working folder as it is now; true when that is another. */
export function changeLayout(): boolean {
  const before = layout?.key;
  layout = undefined;
  return before !== undefined && readLayout().key !== before;
}

/** Lets TypeScript see all files where the layout shows them. */
export function layOutFiles(system: ts.System): void {
  const { readFile, fileExists, directoryExists, getDirectories, readDirectory, realpath } = system;
  const locate = (path: string): string => readLayout().locate(path);
  system.readFile = (path, encoding) => readFile.call(system, locate(path), encoding);
  system.fileExists = (path) => fileExists.call(system, locate(path));
  system.directoryExists = (path) => directoryExists.call(system, locate(path));
  system.getDirectories = (path) => [
    ...new Set(
      readLayout()
        .locateAll(path)
        .flatMap((folder) => getDirectories.call(system, folder)),
    ),
  ];
  system.readDirectory = (path, ...rest) => readDirectory.call(system, locate(path), ...rest);
  system.realpath = (path) => {
    const { locate: find, show } = readLayout();
    return show(realpath?.call(system, find(path)) ?? path);
  };
}
