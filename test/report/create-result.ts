import type { RunResult } from "../../lib/run/result.js";
import { runNotebooks } from "../../lib/run/run-notebooks.js";
import { createFakeWorld, createLesson, stdout } from "../run/fakes.js";

/** A run with a cell of every kind, played. */
export function createResult(): Promise<RunResult> {
  const wrong = createLesson(
    [
      ["show(a)", "name=right", 'json expect\n{ "Id": "<id:AIDA>", "Name": "利用者" }'],
      ["show(b)", "name=wrong", 'json expect\n{ "Id": "<id:AIDA>", "Name": "利用者" }'],
      ["boom", "name=error"],
      ["print 1", "name=silent silent"],
      ["skip", "name=skip tags=skip-execution"],
      ["dead", "name=dead"],
      ["never", "name=never"],
    ],
    "ja/wrong.md",
  );
  const right = createLesson([["print 1", "name=only"]], "ja/right.md");
  const script = {
    "show(a)": stdout('{"Id":"AIDARZPUZDIKGEMQLW77P","Name":"利用者"}\n'),
    "show(b)": stdout('{"Id":"AIDARZPUZDIKGEMQLW77Q","Name":"役割"}\n'),
    boom: {
      status: "error",
      error: { name: "TypeError", message: "boo" },
      outputs: [{ output_type: "stream", name: "stderr", text: "TypeError: boo\n    at here\n" }],
    },
    dead: { status: "died", detail: "ended by SIGKILL" },
  } as const;
  const world = createFakeWorld({
    script,
    run: { keepGoing: true },
    inventories: [{}, {}, { "arn:left": 1 }],
  });
  return runNotebooks([wrong, right], world.options);
}
