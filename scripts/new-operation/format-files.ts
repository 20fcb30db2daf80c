import type { NewOperation } from "./find-new-operation.js";
import type { OperationTypes } from "./read-types.js";

/** The operation's file: it throws the sentence that says what is left. */
export function formatOperation(
  { service, name, file }: NewOperation,
  { input, output }: OperationTypes,
): string {
  const left = `${name}: write what it does, in lib/sandbox/${service}/operation/${file}.ts`;
  const types = [...(input === undefined ? [] : [input]), ...(output === undefined ? [] : [output])];
  const own = input === undefined && output !== undefined ? ["Members", output] : types;
  return [
    ...(types.length === 0
      ? []
      : [`import type { ${[...types].sort().join(", ")} } from "@aws-sdk/client-${service}";`]),
    ...(own[0] === "Members" ? ['import type { Members } from "../../protocol/members.js";'] : []),
    'import type { Operation } from "../../service/operation.js";',
    "",
    `/** ${name}: write what it does, in one sentence. */`,
    `export const ${formatExport(name)}: Operation${own.length === 0 ? "" : `<${own.join(", ")}>`} = () => {`,
    `  throw new Error(${JSON.stringify(left)});`,
    "};",
    "",
  ].join("\n");
}

/** The test of a service that has a world of its own, `iam-world.ts`: rows of what is answered. */
export function formatWorldTest(operation: NewOperation, input: string): string {
  const { service, name } = operation;
  const useWorld = `use${service[0]?.toUpperCase()}${service.slice(1)}World`;
  const step = [JSON.stringify(name), ...(input === "" ? [] : [input])].join(", ");
  return `import assert from "node:assert/strict";
import { checkAnswers, ${useWorld} } from "../${service}-world.js";

describe("${name}", () => {
  ${useWorld}();

  checkAnswers([["a call with what is required", [[${step}]], () => ${formatUnknown(operation)}]]);
});
`;
}

/** The test of any other service. */
export function formatTest(operation: NewOperation, input: string): string {
  const { service, name } = operation;
  return `import assert from "node:assert/strict";
import { ${service}Operations } from "../../../../lib/sandbox/${service}/generated/operations.js";
import { createWorld } from "../../world.js";

describe("${name}", () => {
  it("answers a call with what is required", async () => {
    const world = await createWorld();
    const answer = await world.call(${service}Operations.${name}, ${input === "" ? "{}" : input});
    assert.deepEqual(answer, ${formatUnknown(operation)});
  });
});
`;
}

/** What stands in a test for the answer until somebody has written it. */
function formatUnknown({ service, name, file }: NewOperation): string {
  const text = `${name}: write what AWS answers, in test/sandbox/${service}/operation/${file}.test.ts`;
  return `assert.fail(${JSON.stringify(text)})`;
}

/** The text of `example-calls.ts` with one more row, after those of the operation's service. */
export function addExample(text: string, { service, name }: NewOperation, input: string): string {
  const head = `const ${service.toUpperCase()}: readonly Row[] = [\n`;
  const start = text.indexOf(head);
  const end = text.indexOf("\n];\n", start + head.length);
  if (start === -1 || end === -1) {
    throw new Error(`Cannot add an example of ${name}: example-calls.ts has no "${head.trim()}".`);
  }
  const row = `  [${[JSON.stringify(name), ...(input === "" ? [] : [input])].join(", ")}],`;
  return `${text.slice(0, end)}\n${row}${text.slice(end)}`;
}

function formatExport(name: string): string {
  return `${name[0]?.toLowerCase()}${name.slice(1)}`;
}
