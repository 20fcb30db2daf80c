import { message } from "../../../../../message/message.js";

/** What became of a call, as far as the next step depends on it. */
export type Trouble = keyof typeof NEXT_STEPS;

/** Trouble → what a person can do next. `{read}` and `{remove}` are operations. */
const NEXT_STEPS = {
  denied:
    "Check who makes the call (GetCallerIdentity) and which policies allow {operation}. A policy that was just attached takes some seconds: wait, and run this cell again.",
  unknownKey:
    "AWS does not know the access key. A key that was just made takes some seconds: wait, and run this cell again. Otherwise check that the profile has a key that was not deleted or made inactive.",
  signature:
    "The signature does not fit: check that the profile has the secret access key that belongs to its access key, whole and without blanks.",
  expired:
    "The temporary credentials have expired. Run the cell again that got them (AssumeRole, a login), then this one.",
  time: "Set this machine's clock right: AWS takes no request that is some minutes early or late.",
  exists:
    "There is one of that name already. If it is left over from an earlier run, read it with {read} and go on, or remove it with {remove} and run this cell again.",
  existsReset:
    "There is one of that name already. If it is left over from an earlier run, read it with {read} and go on. Or begin again: {reset} in a terminal takes the account back to its start; then restart the kernel and run all cells.",
  existsOtherReset:
    "There is one already. If it is left over from an earlier run, go on with it. Or begin again: {reset} in a terminal takes the account back to its start; then restart the kernel and run all cells.",
  existsOther:
    "There is one already. If it is left over from an earlier run, go on with it, or remove it and run this cell again.",
  full: "A quota is reached. List what there is, remove what is not needed, and run this cell again.",
  accessKeys:
    "A user has two access keys at most, and a secret can be read only once. Find the ids with ListAccessKeys, remove a key that is not needed with DeleteAccessKey, and run this cell again.",
  document:
    "Check the policy document: policyDocument() finds mistakes before AWS does. A user or role that was just made can be named as a principal only after some seconds.",
  inUse:
    "Something still belongs to it. Detach or delete that first (policies, access keys, members), then run this cell again.",
  missing:
    "Check the name and the region, and run the cells above that make it. What was just made is seen only after some seconds.",
  busy: "Too many calls came at once. Wait a little, and run this cell again.",
  input: "Check what {operation} is given: names, what is required, and the form of each value.",
  server: "The fault is on the other side. Wait a little, and run this cell again.",
  notDone:
    "The local account checks the permission of {operation} but does not carry it out. Use another operation, or try it in an account of AWS.",
  other: "Look up {code} among the errors of {operation} in AWS's API reference.",
  credentials:
    'No credentials were found. Name a profile that has some, e.g. fromProfile("NAME"), or write them into the profile default.',
  login: "Log in again (aws sso login), and run this cell again.",
  region: "Say the region: {region} in the client, or a line {line} in the profile.",
  noAccount:
    "The local account does not answer. Start it (npx seigo lab, or npx seigo sandbox), and restart the kernel.",
  noConnection:
    "No connection was made. Check the network, the region and the client's endpoint, and run this cell again.",
};

/** AWS's codes → trouble; `Exception` at a code's end is left out. */
const CODES: Readonly<Record<string, Trouble>> = {
  AccessDenied: "denied",
  UnauthorizedOperation: "denied",
  AuthFailure: "unknownKey",
  InvalidAccessKeyId: "unknownKey",
  InvalidClientTokenId: "unknownKey",
  MissingAuthenticationToken: "unknownKey",
  UnrecognizedClient: "unknownKey",
  IncompleteSignature: "signature",
  InvalidSignature: "signature",
  SignatureDoesNotMatch: "signature",
  ExpiredToken: "expired",
  TokenRefreshRequired: "expired",
  RequestExpired: "time",
  RequestTimeTooSkewed: "time",
  DeleteConflict: "inUse",
  DependencyViolation: "inUse",
  ResourceInUse: "inUse",
  MalformedPolicy: "document",
  MalformedPolicyDocument: "document",
  NoSuchBucket: "missing",
  NoSuchEntity: "missing",
  NoSuchKey: "missing",
  RequestLimitExceeded: "busy",
  SlowDown: "busy",
  TooManyRequests: "busy",
  InternalError: "server",
  InternalFailure: "server",
  ServiceFailure: "server",
  ServiceUnavailable: "server",
  Unavailable: "server",
  NotImplemented: "notDone",
};

/** Every service has codes of its own for the same. */
const KINDS: readonly (readonly [code: RegExp, trouble: Trouble])[] = [
  [/NotFound$/, "missing"],
  [/Duplicate$|AlreadyExists|AlreadyOwnedByYou$/, "exists"],
  [/(Limit|Quota)Exceeded$/, "full"],
  [/^Throttl/, "busy"],
  [/^(Invalid|Malformed|Missing|Validation)/, "input"],
];

/** What the SDK says when no request was answered → trouble. */
const LOCAL: readonly (readonly [text: RegExp, trouble: Trouble])[] = [
  [/^TokenProviderError|SSO session|\bsso login\b/, "login"],
  [/^CredentialsProviderError|Could not (load|resolve) credentials|credential is missing/i, "credentials"],
  [/Region is missing/, "region"],
  [
    /\b(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)\b|^TimeoutError/,
    "noConnection",
  ],
];

/** What IAM's services can both read and delete by the name or ARN it was made with. */
const READABLE = /^Create(User|Role|Group|Policy|InstanceProfile|LoginProfile|VirtualMFADevice)$/;

/** What is left over can be taken back where the account has been kept as it was at its start. */
const WITH_RESET: Partial<Readonly<Record<Trouble, Trouble>>> = {
  exists: "existsReset",
  existsOther: "existsOtherReset",
};

/** Says what kind of trouble an answer of AWS is. */
export function findTrouble(code: string, text: string, operation: string): Trouble {
  const plain = code.replace(/Exception$/, "");
  if (text.includes("AccessKeysPerUser")) return "accessKeys";
  const trouble = Object.hasOwn(CODES, plain) ? CODES[plain] : KINDS.find(([kind]) => kind.test(plain))?.[1];
  if (trouble === "exists" && !READABLE.test(operation)) return "existsOther";
  return trouble ?? "other";
}

/** The same for a call that nobody answered; undefined when the SDK's words are not known. */
export function findLocalTrouble(text: string): Trouble | undefined {
  return LOCAL.find(([known]) => known.test(text))?.[1];
}

/** The sentence for a person. */
export function formatNextStep(
  trouble: Trouble,
  { operation, code }: { readonly operation: string; readonly code: string },
): string {
  const made = operation.replace(/^Create/, "");
  const reset = process.env["SEIGO_RESET"] ?? "";
  return message(NEXT_STEPS[reset === "" ? trouble : (WITH_RESET[trouble] ?? trouble)], {
    code,
    reset,
    operation: operation === "" ? message("the operation") : operation,
    read: `Get${made}`,
    remove: `Delete${made}`,
    region: '{ region: "ap-northeast-1" }',
    line: "region = ap-northeast-1",
  });
}
