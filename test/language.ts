import { setLanguage } from "../lib/message/message.js";

/** Hooks of mocha around all tests: the language a suite has chosen ends with the suite. */
export const mochaHooks: Mocha.RootHookObject = {
  beforeAll(this: Mocha.Context) {
    setLanguage("ja");
    for (const suite of this.test?.parent?.suites ?? []) suite.afterAll(() => setLanguage("ja"));
  },
};
