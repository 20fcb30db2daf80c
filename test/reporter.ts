import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import Mocha from "mocha";

/** Read by `scripts/count-tests.js`: written line by line, so that a crash leaves what was known before it. */
const RESULTS = fileURLToPath(new URL("../../.cache/test-results.jsonl", import.meta.url));

const { EVENT_RUN_END, EVENT_TEST_BEGIN, EVENT_TEST_FAIL, EVENT_TEST_PASS, EVENT_TEST_PENDING } =
  Mocha.Runner.constants;

/** Mocha's `spec` on the screen, and one JSON line for each event of a test in `.cache/test-results.jsonl`. */
export default class Reporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    mkdirSync(dirname(RESULTS), { recursive: true });
    writeFileSync(RESULTS, "");
    const write = (record: object) => appendFileSync(RESULTS, `${JSON.stringify(record)}\n`);
    const record = (state: string) => (test: Mocha.Runnable) => write({ state, title: test.fullTitle() });
    runner.on(EVENT_TEST_BEGIN, record("begin"));
    runner.on(EVENT_TEST_PASS, record("passed"));
    runner.on(EVENT_TEST_PENDING, record("pending"));
    runner.on(EVENT_TEST_FAIL, record("failed"));
    runner.on(EVENT_RUN_END, () => {
      // After a hook that failed, and in a suite that bails when anything before it has failed.
      runner.suite.eachTest((test) => {
        if (test.state === undefined) record("notRun")(test);
      });
      write({ state: "end" });
    });
  }
}
