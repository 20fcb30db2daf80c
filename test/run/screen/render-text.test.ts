import { deepEqual, equal, ok } from "node:assert/strict";
import { renderText } from "../../../lib/run/screen/render-text.js";

const E = "\u001b";

describe("renderText()", () => {
  const cases: [what: string, printed: string, seen: string][] = [
    ["a progress line", " 10%\r 50%\r100%\n", "100%\n"],
    ["a shorter text over a longer one", "working\rdone\n", "doneing\n"],
    ["an erased line", `working\r${E}[Kdone\n`, "done\n"],
    ["a spinner", `${E}[?25l⠋ making\r${E}[K⠙ making\r${E}[K✔ made\n${E}[?25h`, "✔ made\n"],
    ["a spinner that leaves nothing", `⠋ making\r${E}[K`, ""],
    ["a backspace", "ab\bc\n", "ac\n"],
    ["a word struck twice", "N\bNA\bAM\bME\bE\n", "NAME\n"],
    ["a backspace over full width", "日本\b\b語\n", "日語\n"],
    ["colours", `${E}[1;32mok${E}[0m ${E}[38;5;196mred${E}[39m\n`, "ok red\n"],
    ["colours with colons", `${E}[38:2::255:0:0mred${E}[m\n`, "red\n"],
    ["colours and tabs", `${E}[32ma${E}[0m\tb\n`, "a\tb\n"],
    ["tabs where the cursor moves", "x\ra\tb\n", "a       b\n"],
    ["a line above, written again", `one: …\ntwo: …\n${E}[2Aone: ok\ntwo: ok\n`, "one: ok\ntwo: ok\n"],
    ["a column", `abc${E}[1GX\n`, "Xbc\n"],
    ["a position saved", `a${E}7bc${E}8X\n`, "aXc\n"],
    ["a cleared screen", `a\nb\n${E}[2J${E}[Hc\n`, "c\n"],
    ["a link", `${E}]8;;https://example.com${E}\\text${E}]8;;${E}\\\n`, "text\n"],
    ["a title", `${E}]0;title\u0007text\n`, "text\n"],
    ["another screen that is left", `a\n${E}[?1049hhelp${E}[?1049lb\n`, "a\nb\n"],
    ["a bell and a zero", "a\u0007b\u0000c\n", "abc\n"],
    ["the line ends of a terminal", "a\r\r\nb\r\r\n", "a\nb\n"],
    ["the line ends of Windows", "a\r\nb\r\n", "a\r\nb\r\n"],
    ["letters in two parts", "か\u3099\rが\u200b\n", "が\u200b\n"],
    ["a long line", `${"日".repeat(6_000)}x\by\n`, `${"日".repeat(6_000)}y\n`],
    ["blanks at the break of a line", `${"a".repeat(4_999)}  b\bc\n`, `${"a".repeat(4_999)}  c\n`],
    ["more lines than a screen has", `${"a\n".repeat(100)}b\rc\n`, `${"a\n".repeat(100)}c\n`],
    ["no control character", "a\tb \nc", "a\tb \nc"],
    ["nothing", "", ""],
  ];
  for (const [what, printed, seen] of cases) {
    it(`shows ${what}`, async () => deepEqual(await renderText(printed), { text: seen, isDrawn: true }));
  }

  const large: [what: string, printed: string][] = [
    ["a text of 1 MB that moves the cursor", "50%\r".repeat(300_000)],
    ["a count of two thousand millions", `a${E}[2000000000b`],
    ["a screen that scrolls without end", `a${E}[2000000000S`],
    ["lines inserted without end", `a${E}[2000000000L`],
    ["a screen that is cleared again and again", `${E}[2J`.repeat(200_000)],
    ["a terminal that is reset again and again", `${E}c`.repeat(400_000)],
    ["more rows than are kept", `${E}[9999Cab`.repeat(100_000)],
    ["half a million lines", `${"a\n".repeat(450_000)}b\rc`],
  ];
  for (const [what, printed] of large) {
    it(`leaves ${what} as it is, soon`, async () => {
      const begin = performance.now();
      deepEqual(await renderText(printed), { text: printed, isDrawn: false });
      ok(performance.now() - begin < 15_000);
    }).timeout(60_000);
  }

  it("takes colours away however long the text is", async () => {
    const { text, isDrawn } = await renderText(`${E}[32mok${E}[0m\n`.repeat(200_000));
    equal(text, "ok\n".repeat(200_000));
    ok(isDrawn);
  });
});
