import { deepEqual, equal, match, ok } from "node:assert/strict";
import stringWidth from "string-width";
import { formatColumns } from "../../../lib/report/columns/format-columns.js";
import { createPaint } from "../../../lib/report/paint.js";

const paint = createPaint(false, {});
const row = (left: string | undefined, right: string | undefined, fits = false) => ({ left, right, fits });

describe("formatColumns()", () => {
  it("keeps full-width characters in line", () => {
    const text = formatColumns(["期待", "実際"], [row("利用者は testuser", "a"), row("b", "役割", true)], {
      columns: 80,
      paint,
    });
    deepEqual(text.split("\n"), [
      "期待                実際",
      "利用者は testuser ≠ a",
      "b                   役割",
    ]);
  });

  it("goes on below in its own column where a line is too long", () => {
    const text = formatColumns(["L", "R"], [row("あ".repeat(20), "い".repeat(20))], { columns: 51, paint });
    deepEqual(text.split("\n").slice(1), [
      `${"あ".repeat(12)} ≠ ${"い".repeat(12)}`,
      `${"あ".repeat(8)}${" ".repeat(8)}   ${"い".repeat(8)}`,
    ]);
    for (const line of text.split("\n")) ok(stringWidth(line) <= 51);
  });

  it("leaves out lines that fit, far from one that does not", () => {
    const rows = Array.from({ length: 30 }, (_, index) => row(`${index}`, `${index}`, index !== 15));
    const lines = formatColumns(["L", "R"], rows, { columns: 80, paint }).split("\n");
    equal(lines.length, 1 + 1 + 7 + 1);
    match(lines[1] ?? "", /12/);
    match(lines.at(-1) ?? "", /11/);
  });

  it("puts the right below the left where there is no room", () => {
    const rows = [row("a", "a", true), row("b", "c"), row(undefined, "d")];
    const text = formatColumns(["L", "R"], rows, { columns: 50, paint });
    equal(text, "L\n  a\n≠ b\nR\n  a\n≠ c\n≠ d");
  });

  it("shows control characters instead of obeying them", () => {
    match(formatColumns(["L", "R"], [row("a\u001b[2Jb", "\tc")], { columns: 80, paint }), /a·\[2Jb ≠ {5}c/);
  });
});
