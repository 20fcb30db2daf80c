import { PINS } from "./pins.js";

/** What `--help` prints. */
export const HELP = `npm run update:aws -- [--check] [--to NAME=VERSION]... [--force]

Moves what seigo knows of AWS to the newest versions, all together: the wheels of botocore and moto, and the npm
packages of IAM's data, of the evaluation of policies, and of the AWS SDK. Makes every committed table of them anew
and says what changed.

  --check            says which versions are pinned and which are the newest; changes nothing
  --to NAME=VERSION  that version, which may be older or the one that is pinned; may be given several times
  --force            writes over files with changes that are not committed
  --help             says this

NAME is one of ${PINS.join(", ")}.

Everything is made before the first file is written. After an error or Ctrl-C the files are as they were.
`;

/** What an update leaves to people. */
export const NEXT_STEPS = `
Next:
  git diff --stat        what is written; git restore of these files, then npm ci, goes back
  npm test               holds what follows from the new data:
    sandbox/generate-models, sandbox/store/generate-managed-policies, sandbox/ec2/generate-tables:
                         the tables are what the pinned wheels give
    sandbox/every-operation: a new operation is authorized, and answers what it should
    sandbox/validation, sandbox/protocol: constraints and members on the wire
    sandbox/store/aws-managed-policies, sandbox/policy, sandbox/authorization: documents, actions, condition keys
    peers/conformance, peers/profiles: the AWS SDK, boto3 and the AWS CLI against the local account
    lessons: what readers see
  npm run conformance    writes docs/conformance.md anew
  npx seigo build        writes notebooks anew, when what a lesson shows has changed
  CHANGELOG.md           what readers notice
`;
