import { deepEqual, equal, ok } from "node:assert/strict";
import {
  findLocalTrouble,
  findTrouble,
  type Trouble,
} from "../../../../../../lib/kernel/server/executor/child/aws-error/next-steps.js";

/** Every code as the SDK or AWS writes it. */
const CODES: readonly (readonly [trouble: Trouble, ...codes: readonly string[]])[] = [
  ["denied", "AccessDenied", "AccessDeniedException", "UnauthorizedOperation"],
  ["unknownKey", "InvalidClientTokenId", "AuthFailure", "InvalidAccessKeyId", "UnrecognizedClientException"],
  ["unknownKey", "MissingAuthenticationToken"],
  ["signature", "SignatureDoesNotMatch", "IncompleteSignature", "InvalidSignatureException"],
  ["expired", "ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired"],
  ["time", "RequestExpired", "RequestTimeTooSkewed"],
  ["existsOther", "InvalidGroup.Duplicate", "InvalidKeyPair.Duplicate", "ResourceAlreadyExistsException"],
  ["existsOther", "BucketAlreadyOwnedByYou", "EntityAlreadyExists"],
  ["full", "LimitExceeded", "LimitExceededException", "ServiceQuotaExceededException", "VpcLimitExceeded"],
  ["document", "MalformedPolicyDocument", "MalformedPolicyDocumentException", "MalformedPolicy"],
  ["inUse", "DeleteConflict", "DeleteConflictException", "DependencyViolation", "ResourceInUseException"],
  ["missing", "NoSuchEntity", "NoSuchEntityException", "InvalidVpcID.NotFound", "ResourceNotFoundException"],
  ["missing", "NoSuchBucket", "NoSuchKey"],
  ["busy", "Throttling", "ThrottlingException", "ThrottledException", "TooManyRequestsException"],
  ["busy", "RequestLimitExceeded", "SlowDown"],
  ["input", "ValidationError", "ValidationException", "InvalidParameterValue", "MissingParameter"],
  ["input", "InvalidInput", "InvalidParameterCombination"],
  ["server", "ServiceUnavailable", "InternalFailure", "InternalError", "ServiceFailure", "Unavailable"],
  ["notDone", "NotImplemented"],
  ["other", "constructor", "SomethingNew"],
];

/** What the SDK throws when nobody has answered, name and text. */
const LOCAL: readonly (readonly [text: string, trouble: Trouble | undefined])[] = [
  ["CredentialsProviderError: Could not load credentials from any providers", "credentials"],
  [
    "CredentialsProviderError: Could not resolve credentials using profile: [x] in configuration/credentials file(s).",
    "credentials",
  ],
  ["Error: Credential is missing", "credentials"],
  [
    "TokenProviderError: Token is expired. To refresh this SSO session run 'aws sso login' with the corresponding profile.",
    "login",
  ],
  [
    "CredentialsProviderError: The SSO session associated with this profile has expired. To refresh this SSO session run aws sso login with the corresponding profile.",
    "login",
  ],
  ["Error: Region is missing", "region"],
  ["Error: connect ECONNREFUSED 127.0.0.1:4566", "noConnection"],
  ["Error: getaddrinfo ENOTFOUND iam.amazonaws.com", "noConnection"],
  ["Error: read ECONNRESET", "noConnection"],
  ["TimeoutError: Connection timed out after 1000 ms", "noConnection"],
  ["TypeError: x is not a function", undefined],
];

describe("findTrouble()", () => {
  for (const [trouble, ...codes] of CODES) {
    it(`${codes.join(", ")}: ${trouble}`, () =>
      deepEqual(
        codes.map((code) => findTrouble(code, "no", "AttachThing")),
        codes.map(() => trouble),
      ));
  }

  const texts: readonly (readonly [code: string, text: string, operation: string, trouble: Trouble])[] = [
    ["LimitExceeded", "Cannot exceed quota for AccessKeysPerUser: 2", "CreateAccessKey", "accessKeys"],
    ["LimitExceeded", "Cannot exceed quota for GroupsPerUser: 10", "AddUserToGroup", "full"],
    ["EntityAlreadyExists", "User with name x already exists.", "CreateUser", "exists"],
    ["EntityAlreadyExists", "A policy called x already exists.", "CreatePolicy", "exists"],
    ["EntityAlreadyExists", "x", "CreateAccountAlias", "existsOther"],
  ];
  for (const [code, text, operation, trouble] of texts) {
    it(`${operation}, ${text}: ${trouble}`, () => equal(findTrouble(code, text, operation), trouble));
  }
});

describe("findLocalTrouble()", () => {
  for (const [text, trouble] of LOCAL) {
    it(`${text}: ${trouble}`, () => equal(findLocalTrouble(text), trouble));
  }
});

/** The compiler wants all of them here. */
const TROUBLES: Readonly<Record<Trouble, true>> = {
  denied: true,
  unknownKey: true,
  signature: true,
  expired: true,
  time: true,
  exists: true,
  existsReset: true,
  existsOtherReset: true,
  existsOther: true,
  full: true,
  accessKeys: true,
  document: true,
  inUse: true,
  missing: true,
  busy: true,
  input: true,
  server: true,
  notDone: true,
  other: true,
  credentials: true,
  login: true,
  region: true,
  noAccount: true,
  noConnection: true,
};

it("every next step is one that some error has", () => {
  const found = new Set<string | undefined>([
    ...CODES.map(([trouble]) => trouble),
    ...LOCAL.map(([, trouble]) => trouble),
    ...["accessKeys", "exists", "noAccount"],
    ...["existsReset", "existsOtherReset"],
  ]);
  for (const trouble of Object.keys(TROUBLES)) ok(found.has(trouble), trouble);
});
