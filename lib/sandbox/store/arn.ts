/** ARN of an IAM entity: type `user`, `role`, `group`, `policy`, … and its path and name. */
export function formatIamArn(accountId: string, type: string, path: string, name: string): string {
  return `arn:aws:iam::${accountId}:${type}${path}${name}`;
}

/** ARN of a role session. The role's path is not part of it. */
export function formatSessionArn(accountId: string, roleName: string, sessionName: string): string {
  return `arn:aws:sts::${accountId}:assumed-role/${roleName}/${sessionName}`;
}

/** ARN of somebody a user vouches for with GetFederationToken. */
export function formatFederatedArn(accountId: string, name: string): string {
  return `arn:aws:sts::${accountId}:federated-user/${name}`;
}

/** ARN of an account's root user. */
export function formatRootArn(accountId: string): string {
  return `arn:aws:iam::${accountId}:root`;
}
