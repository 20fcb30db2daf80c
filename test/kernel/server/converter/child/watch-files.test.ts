import { deepEqual } from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type ts from "typescript";
import { watchFiles } from "../../../../../lib/kernel/server/converter/child/watch-files.js";

describe("watchFiles()", () => {
  const folder = mkdtempSync(join(tmpdir(), "seigo-test-"));
  after(() => rmSync(folder, { recursive: true }));

  const rows: readonly [what: string, steps: readonly ("read" | "write" | "watch")[], told: number][] = [
    ["nothing that has not changed", ["read", "watch"], 0],
    ["a file that was written after it was read and watched", ["read", "watch", "write"], 1],
    ["a file that was written between its reading and its watching", ["read", "write", "watch"], 1],
    ["nothing of a file that was written before it was read", ["write", "read", "watch"], 0],
  ];
  for (const [index, [what, steps, told]] of rows.entries()) {
    it(`tells of ${what}`, () => {
      const path = join(folder, `${index}.ts`);
      writeFileSync(path, "export {};");
      const sys = { readFile: (file: string) => readFileSync(file, "utf8") } as ts.System;
      const watch = watchFiles({ sys, FileWatcherEventKind: { Changed: 1 } } as typeof ts);
      const heard: string[] = [];
      for (const step of steps) {
        if (step === "read") sys.readFile(path);
        else if (step === "watch") sys.watchFile?.(path, (changed) => heard.push(changed));
        else writeFileSync(path, `export const written = ${step.length};`);
      }
      watch.look();
      watch.look();
      deepEqual(heard, Array<string>(told).fill(path));
    });
  }
});
