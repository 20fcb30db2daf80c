const POLICY_NAME = /^(?:Document|PolicyDocument|AssumeRolePolicyDocument)$/;

/**
 * The policy document in a member of an answer, decoded as the CLI does: IAM sends it percent-encoded.
 * Undefined for any other text, which is shown as it is.
 */
export function parsePolicy(name: string, text: string): unknown {
  if (!POLICY_NAME.test(name) || !text.startsWith("%7B")) return undefined;
  try {
    return JSON.parse(decodeURIComponent(text));
  } catch {
    return undefined;
  }
}
