import type { NewOperation } from "./find-new-operation.js";

/** What `--help` prints. */
export const HELP = `npm run new:operation -- SERVICE OPERATION

Makes everything that an operation of the local account needs, e.g. npm run new:operation iam CreateGroup:

  lib/sandbox/SERVICE/operation/create-group.ts             the operation, which does nothing yet
  lib/sandbox/SERVICE/generated/operations.ts               its row, made anew from the files
  test/sandbox/SERVICE/operation/create-group.test.ts       its test, which fails and says what is left to write
  test/peers/conformance/example-calls.ts                   its example, which the SDK, boto3 and the AWS CLI call

  --help    says this

The operation must be in the service's model and not yet be carried out. No file is written over.
`;

/** What is left to people. */
export function formatNextSteps({ service, name, file }: NewOperation): string {
  return `
Next:
  npm run build && npx mocha dist/test/sandbox/${service}/operation/${file}.test.js
                         fails, and says what to write
  lib/sandbox/${service}/operation/${file}.ts
                         write what it does, and its sentence. What AWS would do and this does not is refused:
                         refuseMembers() in lib/sandbox/service/refuse-members.ts
  test/sandbox/${service}/operation/${file}.test.ts
                         write what AWS answers, and a row for every way in which it refuses
  test/peers/conformance/example-calls.ts
                         give ${name} an input with which it succeeds after the rows before it
  npx mocha dist/test/sandbox/every-operation.test.js dist/test/sandbox/service/generate-operations.test.js
                         hold what every operation has to do; permissions and constraints are found from AWS's data
  npm run conformance    calls the examples, and writes docs/conformance.md anew
  CHANGELOG.md           what readers notice
`;
}
