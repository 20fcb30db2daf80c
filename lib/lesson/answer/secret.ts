/** What stands in place of a secret, as in the article. */
export const MASK = "xxxxxxxx";

/** Without `aws`, small, and without signs between words: as answers, the SDK, the CLI and the shared files spell them. */
const SECRET_NAMES: ReadonlySet<string> = new Set([
  "accesskeyid",
  "secretaccesskey",
  "secretkey",
  "sessiontoken",
  "securitytoken",
  "credentialprocess",
  "keymaterial",
  "passworddata",
  "privatekey",
  "servicepassword",
  "servicecredentialsecret",
]);

/** Settings or JSON with keys in a text of several words. */
const SECRET_TEXT =
  /(?:access[_-]?key(?:[_-]?id)?|secret[_-]?(?:access[_-]?)?key|(?:session|security)[_-]?token)\\?["']?\s*[=:＝：]/i;

/** Whether a member or setting of this name holds a secret, wherever it stands and however it is spelled. */
export function isSecret(name: string): boolean {
  return SECRET_NAMES.has(
    name
      .toLowerCase()
      .replace(/[^a-z]/g, "")
      .replace(/^aws/, ""),
  );
}

/** Whether a text has keys in it with their names, such as a shared file or what a `credential_process` prints. */
export function hasSecret(text: string): boolean {
  return SECRET_TEXT.test(text);
}
