import { deepEqual } from "node:assert/strict";
import type { Diagnostic } from "../../../../lib/kernel/server/converted-cell.js";
import { formatDiagnostics } from "../../../../lib/kernel/server/diagnostic/format-diagnostics.js";
import { setLanguage } from "../../../../lib/message/message.js";

const at = (line: number, column: number, code: number, text = "無効な文字です。"): Diagnostic => ({
  start: { line, column },
  end: { line, column: column + 1 },
  code,
  text,
});

const word = (line: number, column: number, length: number, code: number): Diagnostic => ({
  start: { line, column },
  end: { line, column: column + length },
  code,
  text: "?",
});

describe("formatDiagnostics() of letters that code cannot have", () => {
  before(() => setLanguage("ja"));

  const rows: readonly (readonly [
    source: string,
    diagnostics: readonly Diagnostic[],
    lines: readonly string[],
  ])[] = [
    [
      "show(“a”)",
      [at(1, 6, 1127), at(1, 7, 2304, "名前 'a' が見つかりません。"), at(1, 8, 1127)],
      [
        '1:6 - TS1127: コードに「“」は書けません。半角で入力してください： "',
        '1:8 - TS1127: コードに「”」は書けません。半角で入力してください： "',
      ],
    ],
    [
      "f();\nshow（1)",
      [at(2, 5, 1127), at(2, 6, 1005, "';' が必要です。")],
      ["2:5 - TS1127: コードに「（」は書けません。半角で入力してください： ("],
    ],
    [
      "const a ＝ 1",
      [at(1, 9, 1127)],
      ["1:9 - TS1127: コードに「＝」は書けません。半角で入力してください： ="],
    ],
    ["a → b", [at(1, 3, 1127)], ["1:3 - TS1127: テキストとコメントの外に「→」は書けません。"]],
    [
      "ｃｏｎｓｔ a = 1",
      [word(1, 1, 5, 1434), word(1, 1, 5, 2304), at(1, 7, 2304, "名前 'a' が見つかりません。")],
      ["1:1 - TS1434: コードに「ｃｏｎｓｔ」は書けません。半角で入力してください： const"],
    ],
    [
      'f("a”);',
      [at(1, 8, 1002, "未終了の文字列リテラルです。")],
      ['1:8 - TS1002: コードに「”」は書けません。半角で入力してください： "'],
    ],
    [
      'f(“a"）',
      [at(1, 3, 1127), at(1, 4, 2304, "名前 'a' が見つかりません。"), at(1, 7, 1002, "未終了です。")],
      [
        '1:3 - TS1127: コードに「“」は書けません。半角で入力してください： "',
        "1:6 - TS1127: コードに「）」は書けません。半角で入力してください： )",
      ],
    ],
    [
      'f(“a")',
      [at(1, 3, 1127), at(1, 4, 2304, "名前 'a' が見つかりません。"), at(1, 7, 1002, "未終了です。")],
      ['1:3 - TS1127: コードに「“」は書けません。半角で入力してください： "'],
    ],
    [
      'f("a);',
      [at(1, 7, 1002, "未終了の文字列リテラルです。")],
      ["1:7 - TS1002: 未終了の文字列リテラルです。"],
    ],
    ["値 + 1", [word(1, 1, 1, 2304)], ["1:1 - TS2304: ?"]],
    ["a \u0001", [at(1, 3, 1127)], ["1:3 - TS1127: 無効な文字です。"]],
    ["x(", [at(1, 3, 1005, "')' が必要です。")], ["1:3 - TS1005: ')' が必要です。"]],
  ];
  for (const [source, diagnostics, lines] of rows) {
    it(JSON.stringify(source), () =>
      deepEqual(formatDiagnostics(diagnostics, source).evalue.split("\n"), lines),
    );
  }
});
