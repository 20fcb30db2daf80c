import { writeFile } from "node:fs/promises";
import { formatCase } from "../../test/run/format-case.js";
import type { Case } from "./cases.js";

/** Writes a case as a notebook, without outputs. */
export async function writeCase(path: string, { cells }: Pick<Case, "cells">): Promise<void> {
  await writeFile(path, formatCase(cells));
}
