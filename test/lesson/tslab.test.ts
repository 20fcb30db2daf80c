import assert from "node:assert/strict";
import { createRequire } from "node:module";
import * as library from "../../lib/index.js";

interface Converter {
  convert(
    declarations: string,
    source: string,
  ): { readonly diagnostics: readonly { readonly messageText: string }[]; readonly declOutput?: string };
  inspect(
    declarations: string,
    source: string,
    position: number,
  ): { readonly documentation?: readonly { readonly text: string }[] };
  close(): void;
}

const { createConverter } = createRequire(import.meta.url)("tslab/dist/converter.js") as {
  createConverter(options: { readonly isJS: boolean }): Converter;
};
const NAMES = Object.keys(library);

describe("the helper library in tslab", function () {
  this.timeout(30_000);
  let converter: Converter;
  let declarations: string;
  before(() => {
    converter = createConverter({ isJS: false });
    const { diagnostics, declOutput } = converter.convert("", `import { ${NAMES.join(", ")} } from "seigo";`);
    assert.deepEqual(diagnostics, []);
    declarations = declOutput ?? "";
  });
  after(() => converter.close());

  for (const name of NAMES) {
    it(`shows a Japanese explanation of ${name}() on Shift-Tab`, () => {
      const { documentation = [] } = converter.inspect(declarations, name, 0);
      assert.match(documentation.map(({ text }) => text).join(""), /[ぁ-ん](?:です|ます)。/);
    });
  }

  const cells: readonly (readonly [source: string, diagnostic: RegExp])[] = [
    ['writeProfile("testuser", { region: 1 });', /number/],
    ['await policyDocument({ Effect: "allow", Action: "*", Resource: "*" });', /"allow"/],
    ['await expectError("UnauthorizedOperation");', /Expected 2 arguments/],
    ['await waitUntil("key", () => true, { retries: [] });', /retries/],
  ];
  for (const [source, diagnostic] of cells) {
    it(`finds the mistake in ${source}`, () => {
      const { diagnostics } = converter.convert(declarations, source);
      assert.match(diagnostics.map(({ messageText }) => messageText).join("\n"), diagnostic);
    });
  }
});
