import { message } from "../../message/message.js";
import type { IdentityRefusal, KeyFault } from "../identity/identity-refusal.js";
import type { RefusedIdentity } from "../identity/refusal.js";

/** Says in the reader's language why it was not known who called, and what to do: two lines. */
export function formatRefusedIdentity({ refusal, accessKeyId = "" }: RefusedIdentity): readonly string[] {
  const key = accessKeyId;
  switch (refusal.reason) {
    case "unsigned":
      return [
        message("The request carries no signature."),
        message("Next: call with credentials, from a profile or from the environment."),
      ];
    case "unknown-key":
      return formatFault(refusal.fault, key);
    case "wrong-signature":
      return formatWrongSignature(refusal, key);
    case "expired-session":
      return [
        message("The session of the key {key} ended at {time}.", {
          key,
          time: new Date(refusal.expiredAt).toISOString(),
        }),
        message(
          "Next: make a new session, with AssumeRole or GetSessionToken, and use all three of its values.",
        ),
      ];
    case "skewed-clock":
      return refusal.seconds === undefined
        ? formatMalformed(refusal.text)
        : formatSkew(refusal.seconds, refusal.isPresigned, refusal.text);
    case "incomplete-signature":
    case "mismatched-scope":
      return formatMalformed(refusal.text);
  }
}

function formatMalformed(text: string): readonly string[] {
  return [
    message("The signature is not well formed: {text}", { text: text.trim() }),
    message("Next: let an SDK or the AWS CLI sign the request, for the service that is called."),
  ];
}

function formatFault(fault: KeyFault, key: string): readonly string[] {
  switch (fault) {
    case "unknown":
      return [
        message("The access key {key} was never issued here.", { key }),
        message(
          "Next: compare it with the key that CreateAccessKey gave. A local account makes new keys at every start, unless --data keeps them.",
        ),
      ];
    case "deleted":
      return [
        message("The access key {key} was issued here, but it has been deleted.", { key }),
        message(
          "Next: use another key. A snapshot that was restored also takes away the keys made after it.",
        ),
      ];
    case "inactive":
      return [
        message("The access key {key} is inactive.", { key }),
        message("Next: make it active with UpdateAccessKey, or use another key."),
      ];
    case "underway":
      return [
        message("The access key {key} is right, but it has not arrived yet at the service that was called.", {
          key,
        }),
        message("Next: wait some seconds and call again, as on AWS."),
      ];
    case "token-missing":
      return [
        message("The key {key} is a session's, but the request carries no session token.", { key }),
        message("Next: give the session token too, as aws_session_token or AWS_SESSION_TOKEN."),
      ];
    case "token-wrong":
      return [
        message("The session token is not the one that was issued with the key {key}.", { key }),
        message("Next: use the access key, the secret key and the token of one and the same answer."),
      ];
    case "token-unwanted":
      return [
        message("The key {key} is a long-term one, but the request carries a session token.", { key }),
        message(
          "Next: remove aws_session_token from the profile, or AWS_SESSION_TOKEN from the environment.",
        ),
      ];
    case "principal-deleted":
      return [
        message("The user or role that the key {key} was made for has been deleted.", { key }),
        message("Next: make a new key or session. One made for another of the same name is another."),
      ];
    case "without-mfa":
      return [
        message("The session of the key {key} was made without a second factor, and so it cannot call IAM.", {
          key,
        }),
        message(
          "Next: give GetSessionToken a one-time code, assume a role, or call IAM with a long-term key.",
        ),
      ];
  }
}

function formatWrongSignature(
  { otherKeyId }: Extract<IdentityRefusal, { reason: "wrong-signature" }>,
  key: string,
): readonly string[] {
  if (otherKeyId !== undefined) {
    return [
      message("The access key is {key}, but the secret key is that of {other}.", { key, other: otherKeyId }),
      message("Next: use an access key and a secret key that were issued together."),
    ];
  }
  return [
    message(
      "The access key {key} is right, but the signature is not: its secret key is another, or the request was changed after it had been signed.",
      { key },
    ),
    message(
      "Next: copy the secret key once more, whole. It is shown only when the key is made; a lost one needs a new key.",
    ),
  ];
}

function formatSkew(seconds: number, isPresigned: boolean, text: string): readonly string[] {
  if (isPresigned && seconds > 0) {
    return [
      message("The presigned address is no longer good: it was signed {seconds} seconds ago. {text}", {
        seconds,
        text,
      }),
      message("Next: make a new address, or one that is good for longer."),
    ];
  }
  const minutes = Math.round(Math.abs(seconds) / 60);
  return [
    seconds > 0
      ? message("The clock of the caller is {minutes} minutes behind. {text}", { minutes, text })
      : message("The clock of the caller is {minutes} minutes ahead. {text}", { minutes, text }),
    message("Next: set the caller's clock. A signature is good for 15 minutes of real time."),
  ];
}
