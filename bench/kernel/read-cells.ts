import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { timeCommand } from "../lesson/time-command.js";

/** Runs the lesson and gives the milliseconds of every cell in order, from seigo's own report. */
export async function readCells(
  command: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<readonly number[]> {
  await timeCommand([...command, "--report", "json=report.json"], options);
  const report = JSON.parse(await readFile(join(options.cwd, "report.json"), "utf8")) as {
    readonly notebooks: readonly { readonly cells: readonly { readonly duration: number }[] }[];
  };
  return (report.notebooks[0]?.cells ?? []).map(({ duration }) => duration);
}
