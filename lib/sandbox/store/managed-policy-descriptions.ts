/** What AWS says about the policies that are taught most; the source of the tables has no descriptions. */
export const DESCRIPTIONS: Readonly<Record<string, string>> = {
  AdministratorAccess: "Provides full access to AWS services and resources.",
  AmazonEC2FullAccess: "Provides full access to Amazon EC2 via the AWS Management Console.",
  AmazonEC2ReadOnlyAccess: "Provides read only access to Amazon EC2 via the AWS Management Console.",
  AmazonS3FullAccess: "Provides full access to all buckets via the AWS Management Console.",
  AmazonS3ReadOnlyAccess: "Provides read only access to all buckets via the AWS Management Console.",
  IAMFullAccess: "Provides full access to IAM via the AWS Management Console.",
  IAMReadOnlyAccess: "Provides read only access to IAM via the AWS Management Console.",
  IAMUserChangePassword: "Provides the ability for an IAM user to change their own password.",
  PowerUserAccess:
    "Provides full access to AWS services and resources, but does not allow management of Users and groups.",
  ReadOnlyAccess: "Provides read-only access to AWS services and resources.",
  SecurityAudit:
    "The security audit template grants access to read security configuration metadata. It is useful for software that audits the configuration of an AWS account.",
  ViewOnlyAccess:
    "This policy grants permissions to view resources and basic metadata across all AWS services.",
};
