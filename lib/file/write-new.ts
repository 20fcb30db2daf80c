import { writeFile } from "node:fs/promises";
import { placeNew } from "./place-new.js";

/** Writes a file that is not there yet, all of it or nothing. Resolves to false, and leaves it alone, when it is there. */
export function writeNew(path: string, text: string): Promise<boolean> {
  return placeNew(path, (own) => writeFile(own, text));
}
