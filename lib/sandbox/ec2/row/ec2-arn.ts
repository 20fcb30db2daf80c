/** ARN of a resource of EC2: type `subnet`, `security-group`, …. */
export function formatEc2Arn(region: string, accountId: string, type: string, id: string): string {
  return `arn:aws:ec2:${region}:${accountId}:${type}/${id}`;
}
