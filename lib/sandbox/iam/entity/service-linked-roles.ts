/** The part of a role's name behind `AWSServiceRoleFor`, and the name of its policy. */
export interface ServiceLinkedRole {
  readonly name: string;
  readonly policy: string;
  /** Whether an account may have several, told apart by a suffix. */
  readonly hasSuffix?: true;
}

/** Services that have a role of their own in an account, by their principal. */
export const SERVICE_LINKED_ROLES: Readonly<Record<string, ServiceLinkedRole>> = {
  "access-analyzer.amazonaws.com": { name: "AccessAnalyzer", policy: "AccessAnalyzerServiceRolePolicy" },
  "autoscaling.amazonaws.com": {
    name: "AutoScaling",
    policy: "AutoScalingServiceRolePolicy",
    hasSuffix: true,
  },
  "batch.amazonaws.com": { name: "Batch", policy: "BatchServiceRolePolicy" },
  "cloudtrail.amazonaws.com": { name: "CloudTrail", policy: "CloudTrailServiceRolePolicy" },
  "config.amazonaws.com": { name: "Config", policy: "AWSConfigServiceRolePolicy" },
  "ecs.amazonaws.com": { name: "ECS", policy: "AmazonECSServiceRolePolicy" },
  "eks.amazonaws.com": { name: "AmazonEKS", policy: "AmazonEKSServiceRolePolicy" },
  "elasticache.amazonaws.com": { name: "ElastiCache", policy: "ElastiCacheServiceRolePolicy" },
  "elasticfilesystem.amazonaws.com": {
    name: "AmazonElasticFileSystem",
    policy: "AmazonElasticFileSystemServiceRolePolicy",
  },
  "elasticloadbalancing.amazonaws.com": {
    name: "ElasticLoadBalancing",
    policy: "AWSElasticLoadBalancingServiceRolePolicy",
  },
  "es.amazonaws.com": {
    name: "AmazonElasticsearchService",
    policy: "AmazonElasticsearchServiceRolePolicy",
  },
  "guardduty.amazonaws.com": { name: "AmazonGuardDuty", policy: "AmazonGuardDutyServiceRolePolicy" },
  "inspector2.amazonaws.com": { name: "AmazonInspector2", policy: "AmazonInspector2ServiceRolePolicy" },
  "organizations.amazonaws.com": { name: "Organizations", policy: "AWSOrganizationsServiceTrustPolicy" },
  "ram.amazonaws.com": { name: "ResourceAccessManager", policy: "AWSResourceAccessManagerServiceRolePolicy" },
  "rds.amazonaws.com": { name: "RDS", policy: "AmazonRDSServiceRolePolicy" },
  "securityhub.amazonaws.com": { name: "SecurityHub", policy: "AWSSecurityHubServiceRolePolicy" },
  "spot.amazonaws.com": { name: "EC2Spot", policy: "AWSEC2SpotServiceRolePolicy" },
  "spotfleet.amazonaws.com": { name: "EC2SpotFleet", policy: "AWSEC2SpotFleetServiceRolePolicy" },
  "ssm.amazonaws.com": { name: "AmazonSSM", policy: "AmazonSSMServiceRolePolicy" },
  "sso.amazonaws.com": { name: "SSO", policy: "AWSSSOServiceRolePolicy" },
  "support.amazonaws.com": { name: "Support", policy: "AWSSupportServiceRolePolicy" },
  "trustedadvisor.amazonaws.com": { name: "TrustedAdvisor", policy: "AWSTrustedAdvisorServiceRolePolicy" },
};
