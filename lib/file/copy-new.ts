import { copyFile } from "node:fs/promises";
import { placeNew } from "./place-new.js";

/** Copies a file to where none is yet, all of it or nothing. Resolves to false, and leaves it alone, when there is one. */
export function copyNew(from: string, path: string): Promise<boolean> {
  return placeNew(path, (own) => copyFile(from, own));
}
