import type { Answer, ClientName } from "./clients.js";

/** What clients say when they do not get as far as AWS. */
const REASONS: readonly (readonly [reason: string, words: RegExp])[] = [
  ["loop", /Infinite loop in credential configuration|Detected a cycle/],
  ["no SSO token", /Error loading SSO Token|The SSO session (token )?associated with/],
  [
    "credential_process",
    /custom-process|Command failed|\[Errno 2\]|Expecting value|credential_process (returned invalid|did not return)/,
  ],
  [
    "settings",
    /contains both source_profile and credential_source|The credential source .* is not valid|Unsupported credential source/,
  ],
  ["file", /Unable to parse config file/],
  ["parameters", /Parameter validation failed/],
  [
    "no credentials",
    /Could not (resolve|load) credentials|Partial credentials found|The config profile .* could not be found|Unable to locate credentials|The source_profile .* does not exist|must have credentials|No credentials found in credential_source|Unable to connect to instance metadata service|No HTTP credential provider host/,
  ],
];

/** An answer as the rows say it. A refusal that is in no list is itself, whole. */
export function summarizeAnswer(answer: Answer, client: ClientName): string {
  if ("arn" in answer) {
    const own =
      client === "AWS CLI" || client === "boto3" ? /\/botocore-session-\d{10}$/ : /\/aws-sdk-js-\d{13}$/;
    return answer.arn.replace(/^arn:aws:(iam|sts)::123456789012:/, "").replace(own, "/*");
  }
  const { refusal } = answer;
  const reason =
    /An error occurred \((\w+)\)/.exec(refusal)?.[1] ??
    REASONS.find(([, words]) => words.test(refusal))?.[0] ??
    refusal;
  return `refused: ${reason}`;
}
