import { equal, match } from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const GUARD = fileURLToPath(new URL("../../../lib/account/guard/guard.cjs", import.meta.url));
const SENTENCE = "SeigoError: Refused to reach example.org: no.";

describe("a refusal of the guard", function () {
  this.timeout(30_000);
  const fetched = 'await fetch("http://example.org/")';
  /** What a program does with a refusal, and the lines that it prints. */
  const rows: readonly (readonly [title: string, source: string, shown: RegExp])[] = [
    ["logged", `try { ${fetched}; } catch (error) { console.error(error); }`, /^SeigoError: [^{]*$/],
    [
      "logged as a cause",
      `try { ${fetched}; } catch (cause) { console.error(new Error("x", { cause })); }`,
      /^Error: x\n/,
    ],
    ["thrown", fetched, /\nSeigoError: [^{]*$/],
    [
      "of a socket",
      'const { connect } = await import("node:net"); connect(80, "example.org").on("error", console.error);',
      /^SeigoError: [^{]*$/,
    ],
    ["its stack", `try { ${fetched}; } catch (error) { console.error(error.stack); }`, /^SeigoError: [^{]*$/],
  ];
  for (const [title, source, shown] of rows) {
    it(`shows its sentence, and no line of ours: ${title}`, () => {
      const env = { PATH: process.env["PATH"], SEIGO_REFUSAL: "Refused to reach {host}: no." };
      const args = ["--require", GUARD, "--input-type=module", "--eval", source];
      const { stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
      match(stderr, shown);
      equal(stderr.split(SENTENCE).length, 2, stderr);
      equal(/guard[\\/]|Refusal \[/.test(stderr), false, stderr);
    });
  }
});
