/** The AWS CLI's command for each kind of thing, by what its ARN says; `{name}` is its name, `{arn}` the ARN. */
const COMMANDS: readonly (readonly [kind: RegExp, command: string])[] = [
  [/:iam::\d+:user\//, "aws iam delete-user --user-name {name}"],
  [/:iam::\d+:role\//, "aws iam delete-role --role-name {name}"],
  [/:iam::\d+:group\//, "aws iam delete-group --group-name {name}"],
  [/:iam::\d+:policy\//, "aws iam delete-policy --policy-arn {arn}"],
  [/:iam::\d+:instance-profile\//, "aws iam delete-instance-profile --instance-profile-name {name}"],
  [/:ec2:[\w-]+:\d+:instance\//, "aws ec2 terminate-instances --instance-ids {name}"],
  [/:ec2:[\w-]+:\d+:volume\//, "aws ec2 delete-volume --volume-id {name}"],
  [/:ec2:[\w-]+:\d+:key-pair\//, "aws ec2 delete-key-pair --key-pair-id {name}"],
  [/:ec2:[\w-]+:\d+:security-group\//, "aws ec2 delete-security-group --group-id {name}"],
  [/:ec2:[\w-]+:\d+:network-interface\//, "aws ec2 delete-network-interface --network-interface-id {name}"],
  [/:ec2:[\w-]+:\d+:launch-template\//, "aws ec2 delete-launch-template --launch-template-id {name}"],
];

/** The command that removes what an ARN names; undefined for what seigo knows no command of. */
export function findRemoval(arn: string): string | undefined {
  const command = COMMANDS.find(([kind]) => kind.test(arn))?.[1];
  return command?.replace("{arn}", arn).replace("{name}", arn.slice(arn.lastIndexOf("/") + 1));
}
