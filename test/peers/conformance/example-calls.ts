import { CERTIFICATE, PRIVATE_KEY, SSH_KEY } from "../../sandbox/iam/certificates.js";
import type { ServiceName } from "../../sandbox/services.js";
import { SAML_METADATA } from "../../sandbox/sts/saml-response.js";

/**
 * One call of the scenario. Texts such as `$key` stand for what an earlier call answered and `saves` named;
 * `$code` is the next one-time code of the device, `$token` a provider's token, `$saml` one's response, `$region` the client's region.
 */
export interface ExampleCall {
  readonly service: ServiceName;
  readonly operation: string;
  readonly input: object;
  /** What to remember of the answer, by name: the path to it. */
  readonly saves?: Readonly<Record<string, string>>;
}

const ACCOUNT = "arn:aws:iam::123456789012";
const ADMINISTRATOR = "arn:aws:iam::aws:policy/AdministratorAccess";
const document = (Action: string) =>
  JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action, Resource: "*" }] });
const trust = (Principal: object, Action: unknown = ["sts:AssumeRole", "sts:TagSession"]) =>
  JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal, Action }] });
const EC2_TRUST = trust({ Service: "ec2.amazonaws.com" });
const Tags = [{ Key: "team", Value: "blue" }];
const TagKeys = ["team"];
const alice = { UserName: "alice" };
const role = { RoleName: "toy-role" };
const group = { GroupName: "team" };
const policy = { PolicyArn: `${ACCOUNT}:policy/toy` };
const profile = { InstanceProfileName: "profile" };
const oidc = { OpenIDConnectProviderArn: `${ACCOUNT}:oidc-provider/idp.example.com` };
/** The role of the SAML provider. */
const CORP_ROLE = `${ACCOUNT}:role/corp`;
const saml = { SAMLProviderArn: `${ACCOUNT}:saml-provider/corp` };
const phone = { SerialNumber: `${ACCOUNT}:mfa/phone` };

type Row = readonly [operation: string, input?: object, saves?: Readonly<Record<string, string>>];
const of =
  (service: ServiceName) =>
  ([operation, input = {}, saves]: Row): ExampleCall => ({
    service,
    operation,
    input,
    ...(saves === undefined ? {} : { saves }),
  });

const IAM: readonly Row[] = [
  ["CreateUser", { ...alice, Path: "/students/", Tags }],
  ["GetUser", alice],
  ["ListUsers", { PathPrefix: "/students/" }],
  ["UpdateUser", { ...alice, NewPath: "/" }],
  ["TagUser", { ...alice, Tags: [{ Key: "color", Value: "red" }] }],
  ["ListUserTags", alice],
  ["UntagUser", { ...alice, TagKeys }],
  ["CreateAccessKey", alice, { key: "AccessKey.AccessKeyId" }],
  ["ListAccessKeys", alice],
  ["GetAccessKeyLastUsed", { AccessKeyId: "$key" }],
  ["UpdateAccessKey", { ...alice, AccessKeyId: "$key", Status: "Inactive" }],
  ["CreateLoginProfile", { ...alice, Password: "correct-Horse-7", PasswordResetRequired: true }],
  ["GetLoginProfile", alice],
  ["UpdateLoginProfile", { ...alice, Password: "battery-Staple-8", PasswordResetRequired: false }],
  ["CreateLoginProfile", { UserName: "admin", Password: "correct-Horse-7" }],
  ["ChangePassword", { OldPassword: "correct-Horse-7", NewPassword: "battery-Staple-8" }],
  ["UpdateAccountPasswordPolicy", { MinimumPasswordLength: 10, MaxPasswordAge: 90 }],
  ["GetAccountPasswordPolicy"],
  ["DeleteAccountPasswordPolicy"],
  ["CreateGroup", { ...group, Path: "/" }],
  ["GetGroup", group],
  ["ListGroups"],
  ["AddUserToGroup", { ...group, ...alice }],
  ["ListGroupsForUser", alice],
  ["RemoveUserFromGroup", { ...group, ...alice }],
  ["CreatePolicy", { PolicyName: "toy", PolicyDocument: document("ec2:*"), Description: "d", Tags }],
  ["GetPolicy", policy],
  ["ListPolicies", { Scope: "Local" }],
  ["CreatePolicyVersion", { ...policy, PolicyDocument: document("iam:*"), SetAsDefault: false }],
  ["GetPolicyVersion", { ...policy, VersionId: "v2" }],
  ["ListPolicyVersions", policy],
  ["SetDefaultPolicyVersion", { ...policy, VersionId: "v2" }],
  ["DeletePolicyVersion", { ...policy, VersionId: "v1" }],
  ["TagPolicy", { ...policy, Tags: [{ Key: "color", Value: "red" }] }],
  ["ListPolicyTags", policy],
  ["UntagPolicy", { ...policy, TagKeys }],
  ["AttachUserPolicy", { ...alice, ...policy }],
  ["ListAttachedUserPolicies", alice],
  ["AttachGroupPolicy", { ...group, ...policy }],
  ["ListAttachedGroupPolicies", group],
  ["PutUserPolicy", { ...alice, PolicyName: "own", PolicyDocument: document("s3:ListBucket") }],
  ["GetUserPolicy", { ...alice, PolicyName: "own" }],
  ["ListUserPolicies", alice],
  ["PutGroupPolicy", { ...group, PolicyName: "own", PolicyDocument: document("s3:ListBucket") }],
  ["GetGroupPolicy", { ...group, PolicyName: "own" }],
  ["ListGroupPolicies", group],
  [
    "CreateRole",
    { ...role, AssumeRolePolicyDocument: EC2_TRUST, Description: "d", MaxSessionDuration: 7200, Tags },
  ],
  ["GetRole", role],
  ["ListRoles"],
  ["UpdateRole", { ...role, Description: "e", MaxSessionDuration: 3600 }],
  ["UpdateRoleDescription", { ...role, Description: "f" }],
  ["UpdateAssumeRolePolicy", { ...role, PolicyDocument: trust({ AWS: "123456789012" }) }],
  ["TagRole", { ...role, Tags: [{ Key: "color", Value: "red" }] }],
  ["ListRoleTags", role],
  ["UntagRole", { ...role, TagKeys }],
  ["AttachRolePolicy", { ...role, ...policy }],
  ["ListAttachedRolePolicies", role],
  ["PutRolePolicy", { ...role, PolicyName: "own", PolicyDocument: document("s3:ListBucket") }],
  ["GetRolePolicy", { ...role, PolicyName: "own" }],
  ["ListRolePolicies", role],
  ["PutUserPermissionsBoundary", { ...alice, PermissionsBoundary: ADMINISTRATOR }],
  ["DeleteUserPermissionsBoundary", alice],
  ["PutRolePermissionsBoundary", { ...role, PermissionsBoundary: ADMINISTRATOR }],
  ["DeleteRolePermissionsBoundary", role],
  ["ListEntitiesForPolicy", policy],
  ["CreateInstanceProfile", { ...profile, Tags }],
  ["AddRoleToInstanceProfile", { ...profile, ...role }],
  ["GetInstanceProfile", profile],
  ["ListInstanceProfiles"],
  ["ListInstanceProfilesForRole", role],
  ["TagInstanceProfile", { ...profile, Tags: [{ Key: "color", Value: "red" }] }],
  ["ListInstanceProfileTags", profile],
  ["UntagInstanceProfile", { ...profile, TagKeys }],
  ["CreateAccountAlias", { AccountAlias: "school" }],
  ["ListAccountAliases"],
  ["SetSecurityTokenServicePreferences", { GlobalEndpointTokenVersion: "v2Token" }],
  ["EnableOutboundWebIdentityFederation"],
  ["GetOutboundWebIdentityFederationInfo"],
  ["GetAccountSummary"],
  ["GetAccountAuthorizationDetails"],
  ["UploadSSHPublicKey", { ...alice, SSHPublicKeyBody: SSH_KEY }, { ssh: "SSHPublicKey.SSHPublicKeyId" }],
  ["GetSSHPublicKey", { ...alice, SSHPublicKeyId: "$ssh", Encoding: "PEM" }],
  ["ListSSHPublicKeys", alice],
  ["UpdateSSHPublicKey", { ...alice, SSHPublicKeyId: "$ssh", Status: "Inactive" }],
  [
    "UploadSigningCertificate",
    { ...alice, CertificateBody: CERTIFICATE },
    { certificate: "Certificate.CertificateId" },
  ],
  ["ListSigningCertificates", alice],
  ["UpdateSigningCertificate", { ...alice, CertificateId: "$certificate", Status: "Inactive" }],
  [
    "UploadServerCertificate",
    { ServerCertificateName: "web", CertificateBody: CERTIFICATE, PrivateKey: PRIVATE_KEY, Tags },
  ],
  ["GetServerCertificate", { ServerCertificateName: "web" }],
  ["ListServerCertificates"],
  ["TagServerCertificate", { ServerCertificateName: "web", Tags }],
  ["ListServerCertificateTags", { ServerCertificateName: "web" }],
  ["UntagServerCertificate", { ServerCertificateName: "web", TagKeys }],
  ["UpdateServerCertificate", { ServerCertificateName: "web", NewServerCertificateName: "site" }],
  ["DeleteServerCertificate", { ServerCertificateName: "site" }],
  [
    "CreateServiceSpecificCredential",
    { ...alice, ServiceName: "codecommit.amazonaws.com" },
    { service: "ServiceSpecificCredential.ServiceSpecificCredentialId" },
  ],
  ["ListServiceSpecificCredentials", alice],
  ["ResetServiceSpecificCredential", { ...alice, ServiceSpecificCredentialId: "$service" }],
  [
    "UpdateServiceSpecificCredential",
    { ...alice, ServiceSpecificCredentialId: "$service", Status: "Inactive" },
  ],
  [
    "SimulatePrincipalPolicy",
    { PolicySourceArn: `${ACCOUNT}:user/alice`, ActionNames: ["ec2:DescribeVpcs", "iam:ListUsers"] },
  ],
  ["SimulateCustomPolicy", { PolicyInputList: [document("ec2:*")], ActionNames: ["ec2:DescribeVpcs"] }],
  ["GetContextKeysForPrincipalPolicy", { PolicySourceArn: `${ACCOUNT}:user/alice` }],
  ["GetContextKeysForCustomPolicy", { PolicyInputList: [document("ec2:*")] }],
  [
    "CreateVirtualMFADevice",
    { VirtualMFADeviceName: "phone" },
    { seed: "VirtualMFADevice.Base32StringSeed" },
  ],
  ["ListVirtualMFADevices"],
  [
    "EnableMFADevice",
    { UserName: "admin", ...phone, AuthenticationCode1: "$code", AuthenticationCode2: "$code" },
  ],
  ["ListMFADevices", { UserName: "admin" }],
  ["GetMFADevice", phone],
  ["TagMFADevice", { ...phone, Tags }],
  ["ListMFADeviceTags", phone],
  ["UntagMFADevice", { ...phone, TagKeys }],
  [
    "ResyncMFADevice",
    { UserName: "admin", ...phone, AuthenticationCode1: "$code", AuthenticationCode2: "$code" },
  ],
  ["DeactivateMFADevice", { UserName: "admin", ...phone }],
  ["DeleteVirtualMFADevice", phone],
  [
    "CreateOpenIDConnectProvider",
    { Url: "https://idp.example.com", ClientIDList: ["app"], ThumbprintList: ["a".repeat(40)] },
  ],
  ["GetOpenIDConnectProvider", oidc],
  ["ListOpenIDConnectProviders"],
  ["AddClientIDToOpenIDConnectProvider", { ...oidc, ClientID: "web" }],
  ["RemoveClientIDFromOpenIDConnectProvider", { ...oidc, ClientID: "web" }],
  ["UpdateOpenIDConnectProviderThumbprint", { ...oidc, ThumbprintList: ["b".repeat(40)] }],
  ["TagOpenIDConnectProvider", { ...oidc, Tags }],
  ["ListOpenIDConnectProviderTags", oidc],
  ["UntagOpenIDConnectProvider", { ...oidc, TagKeys }],
  [
    "CreateRole",
    {
      RoleName: "web",
      AssumeRolePolicyDocument: trust(
        { Federated: oidc.OpenIDConnectProviderArn },
        "sts:AssumeRoleWithWebIdentity",
      ),
    },
  ],
  ["CreateSAMLProvider", { Name: "corp", SAMLMetadataDocument: SAML_METADATA }],
  ["GetSAMLProvider", saml],
  ["ListSAMLProviders"],
  ["UpdateSAMLProvider", { ...saml, SAMLMetadataDocument: SAML_METADATA }],
  ["TagSAMLProvider", { ...saml, Tags }],
  ["ListSAMLProviderTags", saml],
  ["UntagSAMLProvider", { ...saml, TagKeys }],
  [
    "CreateRole",
    {
      RoleName: "corp",
      AssumeRolePolicyDocument: trust({ Federated: saml.SAMLProviderArn }, "sts:AssumeRoleWithSAML"),
    },
  ],
  ["CreateServiceLinkedRole", { AWSServiceName: "autoscaling.amazonaws.com" }],
  ["DeleteServiceLinkedRole", { RoleName: "AWSServiceRoleForAutoScaling" }, { task: "DeletionTaskId" }],
  ["GetServiceLinkedRoleDeletionStatus", { DeletionTaskId: "$task" }],
  ["GenerateCredentialReport"],
  ["GetCredentialReport"],
  ["GenerateServiceLastAccessedDetails", { Arn: `${ACCOUNT}:user/alice` }, { job: "JobId" }],
  ["GetServiceLastAccessedDetails", { JobId: "$job" }],
  ["GetServiceLastAccessedDetailsWithEntities", { JobId: "$job", ServiceNamespace: "iam" }],
  ["ListPoliciesGrantingServiceAccess", { Arn: `${ACCOUNT}:user/alice`, ServiceNamespaces: ["iam"] }],
];

const STS: readonly Row[] = [
  ["GetCallerIdentity"],
  ["GetAccessKeyInfo", { AccessKeyId: "$key" }],
  ["GetSessionToken", { DurationSeconds: 900 }],
  ["GetFederationToken", { Name: "guest", Policy: document("ec2:*") }],
  [
    "AssumeRole",
    { RoleArn: `${ACCOUNT}:role/toy-role`, RoleSessionName: "play", DurationSeconds: 900, Tags },
  ],
  [
    "AssumeRoleWithWebIdentity",
    { RoleArn: `${ACCOUNT}:role/web`, RoleSessionName: "play", WebIdentityToken: "$token" },
  ],
  ["AssumeRoleWithSAML", { RoleArn: CORP_ROLE, PrincipalArn: saml.SAMLProviderArn, SAMLAssertion: "$saml" }],
  ["GetWebIdentityToken", { Audience: ["https://api.example.com"], SigningAlgorithm: "ES384", Tags }],
  ["DecodeAuthorizationMessage", { EncodedMessage: "$refusal" }],
];

const HTTPS = { IpProtocol: "tcp", FromPort: 443, ToPort: 443 };
const EC2: readonly Row[] = [
  ["DescribeRegions"],
  ["DescribeAvailabilityZones"],
  ["DescribeInstanceTypes", { InstanceTypes: ["t3.micro"] }],
  ["DescribeInstanceTypeOfferings", { Filters: [{ Name: "instance-type", Values: ["t3.micro"] }] }],
  ["CreateVpc", { CidrBlock: "10.1.0.0/16" }, { vpc: "Vpc.VpcId" }],
  ["DescribeVpcs", { VpcIds: ["$vpc"] }],
  ["CreateSubnet", { VpcId: "$vpc", CidrBlock: "10.1.1.0/24" }, { subnet: "Subnet.SubnetId" }],
  ["DescribeSubnets", { SubnetIds: ["$subnet"] }],
  ["CreateSecurityGroup", { GroupName: "toys", Description: "d", VpcId: "$vpc" }, { sg: "GroupId" }],
  [
    "AuthorizeSecurityGroupIngress",
    {
      GroupId: "$sg",
      IpPermissions: [
        {
          ...HTTPS,
          IpRanges: [{ CidrIp: "0.0.0.0/0", Description: "d" }],
          UserIdGroupPairs: [{ GroupId: "$sg" }],
        },
      ],
    },
    { rule: "SecurityGroupRules.0.SecurityGroupRuleId" },
  ],
  [
    "AuthorizeSecurityGroupEgress",
    { GroupId: "$sg", IpPermissions: [{ ...HTTPS, Ipv6Ranges: [{ CidrIpv6: "::/0" }] }] },
  ],
  ["DescribeSecurityGroups", { GroupIds: ["$sg"] }],
  ["DescribeSecurityGroupRules", { SecurityGroupRuleIds: ["$rule"] }],
  [
    "ModifySecurityGroupRules",
    {
      GroupId: "$sg",
      SecurityGroupRules: [
        { SecurityGroupRuleId: "$rule", SecurityGroupRule: { ...HTTPS, CidrIpv4: "10.0.0.0/8" } },
      ],
    },
  ],
  [
    "UpdateSecurityGroupRuleDescriptionsIngress",
    { GroupId: "$sg", SecurityGroupRuleDescriptions: [{ SecurityGroupRuleId: "$rule", Description: "e" }] },
  ],
  [
    "UpdateSecurityGroupRuleDescriptionsEgress",
    { GroupId: "$sg", IpPermissions: [{ ...HTTPS, Ipv6Ranges: [{ CidrIpv6: "::/0", Description: "e" }] }] },
  ],
  ["RevokeSecurityGroupIngress", { GroupId: "$sg", SecurityGroupRuleIds: ["$rule"] }],
  [
    "RevokeSecurityGroupEgress",
    { GroupId: "$sg", IpPermissions: [{ ...HTTPS, Ipv6Ranges: [{ CidrIpv6: "::/0" }] }] },
  ],
  ["CreateTags", { Resources: ["$vpc"], Tags }],
  ["DescribeTags", { Filters: [{ Name: "resource-id", Values: ["$vpc"] }] }],
  ["DeleteTags", { Resources: ["$vpc"], Tags }],
  ["CreateKeyPair", { KeyName: "made", KeyType: "ed25519" }],
  ["ImportKeyPair", { KeyName: "given", PublicKeyMaterial: SSH_KEY }],
  ["DescribeKeyPairs", { KeyNames: ["made"], IncludePublicKey: true }],
  ["DeleteKeyPair", { KeyName: "made" }],
  [
    "RunInstances",
    {
      ImageId: "ami-12345678",
      KeyName: "given",
      InstanceType: "t3.micro",
      MinCount: 1,
      MaxCount: 1,
      BlockDeviceMappings: [{ DeviceName: "/dev/sdf", Ebs: { VolumeSize: 8 } }],
      NetworkInterfaces: [
        { DeviceIndex: 0, Description: "first", SubnetId: "$subnet", DeleteOnTermination: false },
      ],
    },
    { instance: "Instances.0.InstanceId", interface: "Instances.0.NetworkInterfaces.0.NetworkInterfaceId" },
  ],
  ["DescribeInstances", { InstanceIds: ["$instance"] }],
  ["DescribeNetworkInterfaces", { Filters: [{ Name: "attachment.instance-id", Values: ["$instance"] }] }],
  ["CreateVolume", { AvailabilityZone: "us-east-1a", Size: 4, Encrypted: true }, { disk: "VolumeId" }],
  ["DescribeVolumes", { VolumeIds: ["$disk"] }],
  ["AttachVolume", { VolumeId: "$disk", InstanceId: "$instance", Device: "/dev/sdg" }],
  ["DetachVolume", { VolumeId: "$disk", InstanceId: "$instance" }],
  ["DeleteVolume", { VolumeId: "$disk" }],
  ["DescribeInstanceStatus", { InstanceIds: ["$instance"] }],
  ["StopInstances", { InstanceIds: ["$instance"] }],
  ["ModifyInstanceAttribute", { InstanceId: "$instance", InstanceType: { Value: "t3.small" } }],
  ["DescribeInstanceAttribute", { InstanceId: "$instance", Attribute: "instanceType" }],
  ["StartInstances", { InstanceIds: ["$instance"] }],
  ["RebootInstances", { InstanceIds: ["$instance"] }],
  [
    "AssociateIamInstanceProfile",
    { InstanceId: "$instance", IamInstanceProfile: { Name: "profile" } },
    { association: "IamInstanceProfileAssociation.AssociationId" },
  ],
  ["DescribeIamInstanceProfileAssociations", { AssociationIds: ["$association"] }],
  [
    "ReplaceIamInstanceProfileAssociation",
    { AssociationId: "$association", IamInstanceProfile: { Name: "profile" } },
    { association: "IamInstanceProfileAssociation.AssociationId" },
  ],
  ["DisassociateIamInstanceProfile", { AssociationId: "$association" }],
  ["ModifyInstanceMetadataOptions", { InstanceId: "$instance", HttpTokens: "optional" }],
  [
    "CreateLaunchTemplate",
    {
      LaunchTemplateName: "toys",
      LaunchTemplateData: {
        ImageId: "ami-12345678",
        InstanceType: "t3.micro",
        BlockDeviceMappings: [{ DeviceName: "/dev/sdf", Ebs: { VolumeSize: 8 } }],
        MetadataOptions: { HttpTokens: "required" },
        TagSpecifications: [{ ResourceType: "instance", Tags }],
      },
    },
  ],
  ["DescribeLaunchTemplates", { LaunchTemplateNames: ["toys"] }],
  [
    "CreateLaunchTemplateVersion",
    { LaunchTemplateName: "toys", SourceVersion: "1", LaunchTemplateData: { InstanceType: "t3.small" } },
  ],
  ["DescribeLaunchTemplateVersions", { LaunchTemplateName: "toys", Versions: ["$Latest"] }],
  ["ModifyLaunchTemplate", { LaunchTemplateName: "toys", DefaultVersion: "2" }],
  ["DeleteLaunchTemplateVersions", { LaunchTemplateName: "toys", Versions: ["1"] }],
  ["DeleteLaunchTemplate", { LaunchTemplateName: "toys" }],
  ["TerminateInstances", { InstanceIds: ["$instance"] }],
  ["DeleteNetworkInterface", { NetworkInterfaceId: "$interface" }],
  ["DeleteSecurityGroup", { GroupId: "$sg" }],
  ["DeleteSubnet", { SubnetId: "$subnet" }],
  ["DeleteVpc", { VpcId: "$vpc" }],
];

const TIDYING: readonly Row[] = [
  ["DisableOutboundWebIdentityFederation"],
  ["DeleteOpenIDConnectProvider", oidc],
  ["DeleteSAMLProvider", saml],
  ["RemoveRoleFromInstanceProfile", { ...profile, ...role }],
  ["DeleteInstanceProfile", profile],
  ["DetachRolePolicy", { ...role, ...policy }],
  ["DeleteRolePolicy", { ...role, PolicyName: "own" }],
  ["DeleteRole", role],
  ["DetachUserPolicy", { ...alice, ...policy }],
  ["DeleteUserPolicy", { ...alice, PolicyName: "own" }],
  ["DetachGroupPolicy", { ...group, ...policy }],
  ["DeleteGroupPolicy", { ...group, PolicyName: "own" }],
  ["UpdateGroup", { ...group, NewGroupName: "crew" }],
  ["DeleteGroup", { GroupName: "crew" }],
  ["DeletePolicy", policy],
  ["DeleteLoginProfile", alice],
  ["DeleteSSHPublicKey", { ...alice, SSHPublicKeyId: "$ssh" }],
  ["DeleteSigningCertificate", { ...alice, CertificateId: "$certificate" }],
  ["DeleteServiceSpecificCredential", { ...alice, ServiceSpecificCredentialId: "$service" }],
  ["DeleteAccessKey", { ...alice, AccessKeyId: "$key" }],
  ["DeleteUser", alice],
  ["DeleteAccountAlias", { AccountAlias: "school" }],
];

/** Calls of every operation that the local account carries out, in an order in which all of them succeed. */
export const EXAMPLE_CALLS: readonly ExampleCall[] = [
  ...IAM.map(of("iam")),
  ...STS.map(of("sts")),
  ...EC2.map(of("ec2")),
  ...TIDYING.map(of("iam")),
];
