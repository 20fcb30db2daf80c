/** The name of an operation's files: `GetSSHPublicKey` is `get-ssh-public-key`. */
export function formatFileName(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();
}
