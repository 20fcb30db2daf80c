import { deepEqual, equal } from "node:assert/strict";
import { createProgress } from "../../../lib/lesson/wait/create-progress.js";
import { setLanguage } from "../../../lib/message/message.js";
import { renderText } from "../../../lib/run/screen/render-text.js";

describe("createProgress()", () => {
  let written = "";
  const make = () =>
    createProgress("鍵", (text) => {
      written += text;
    });
  before(() => setLanguage("ja"));
  beforeEach(() => {
    written = "";
  });
  afterEach(() => {
    delete process.env["SEIGO_WAIT_URL"];
  });

  it("says nothing of a short wait", () => {
    const progress = make();
    for (const seconds of [1, 2, 3, 4]) progress.show(seconds, undefined);
    progress.end(4.5);
    equal(written, "");
  });

  it("is one line that changes, and leaves one whole line", async () => {
    const progress = make();
    const seen: string[] = [];
    for (const [seconds, arriving] of [
      [5, 12.3],
      [6, undefined],
      [17, 0.4],
    ] as const) {
      progress.show(seconds, arriving);
      seen.push((await renderText(written)).text.trimEnd());
    }
    progress.end(18);
    deepEqual(seen, [
      "「鍵」を待っています（5 秒経過、変更はあと 13 秒以内に届きます）。",
      "「鍵」を待っています（6 秒経過）。",
      "「鍵」を待っています（17 秒経過、変更はあと 1 秒以内に届きます）。",
    ]);
    // The blanks that cover a longer line are not seen.
    equal((await renderText(written)).text.replace(/ +$/gm, ""), "「鍵」を 18 秒待ちました。\n");
  });

  it("says nothing where nobody watches", () => {
    process.env["SEIGO_WAIT_URL"] = "http://127.0.0.1:1/";
    const progress = make();
    progress.show(50, 1);
    progress.end(60);
    equal(written, "");
  });
});
