/** What stands in place of a secret, as in the article. */
export const MASK = "xxxxxxxx";

const SECRET_NAMES: ReadonlySet<string> = new Set([
  // Answers of AWS.
  "AccessKeyId",
  "SecretAccessKey",
  "SessionToken",
  "KeyMaterial",
  "PasswordData",
  "ServicePassword",
  "ServiceCredentialSecret",
  // Credentials as the SDK holds them.
  "accessKeyId",
  "secretAccessKey",
  "sessionToken",
  // Settings of the shared files.
  "aws_access_key_id",
  "aws_secret_access_key",
  "aws_session_token",
]);

/** Whether a member or setting of this name holds a secret, wherever it stands. */
export function isSecret(name: string): boolean {
  return SECRET_NAMES.has(name);
}
