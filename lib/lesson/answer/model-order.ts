/** The members of one shape in AWS's own order. */
export interface ModelOrder {
  /** Members that every answer has; the SDK puts them first. */
  readonly required: readonly string[];
  readonly members: readonly string[];
}

/**
 * SDK v3 gives members in the order of AWS's model but for required ones, which come first.
 * Of the 1,562 shapes in the answers of IAM, STS and EC2 that changes these eight (measured against botocore 1.43.11).
 */
export const MODEL_ORDERS: readonly ModelOrder[] = [
  // AccessKeyLastUsed
  { required: ["ServiceName", "Region"], members: ["LastUsedDate", "ServiceName", "Region"] },
  // EvaluationResult
  {
    required: ["EvalActionName", "EvalDecision"],
    members: [
      "EvalActionName",
      "EvalResourceName",
      "EvalDecision",
      "MatchedStatements",
      "MissingContextValues",
      "OrganizationsDecisionDetail",
      "PermissionsBoundaryDecisionDetail",
      "EvalDecisionDetails",
      "ResourceSpecificResults",
    ],
  },
  // GetMFADeviceResponse
  { required: ["SerialNumber"], members: ["UserName", "SerialNumber", "EnableDate", "Certifications"] },
  // GetServiceLastAccessedDetailsResponse
  {
    required: ["JobStatus", "JobCreationDate", "ServicesLastAccessed", "JobCompletionDate"],
    members: [
      "JobStatus",
      "JobType",
      "JobCreationDate",
      "ServicesLastAccessed",
      "JobCompletionDate",
      "IsTruncated",
      "Marker",
      "Error",
    ],
  },
  // ServiceLastAccessed
  {
    required: ["ServiceName", "ServiceNamespace"],
    members: [
      "ServiceName",
      "LastAuthenticated",
      "ServiceNamespace",
      "LastAuthenticatedEntity",
      "LastAuthenticatedRegion",
      "TotalAuthenticatedEntities",
      "TrackedActionsLastAccessed",
    ],
  },
  // ServiceSpecificCredential
  {
    required: ["CreateDate", "ServiceName", "ServiceSpecificCredentialId", "UserName", "Status"],
    members: [
      "CreateDate",
      "ExpirationDate",
      "ServiceName",
      "ServiceUserName",
      "ServicePassword",
      "ServiceCredentialAlias",
      "ServiceCredentialSecret",
      "ServiceSpecificCredentialId",
      "UserName",
      "Status",
    ],
  },
  // ServiceSpecificCredentialMetadata
  {
    required: ["UserName", "Status", "CreateDate", "ServiceSpecificCredentialId", "ServiceName"],
    members: [
      "UserName",
      "Status",
      "ServiceUserName",
      "ServiceCredentialAlias",
      "CreateDate",
      "ExpirationDate",
      "ServiceSpecificCredentialId",
      "ServiceName",
    ],
  },
  // SpotFleetRequestConfigData
  {
    required: ["IamFleetRole", "TargetCapacity"],
    members: [
      "AllocationStrategy",
      "OnDemandAllocationStrategy",
      "SpotMaintenanceStrategies",
      "ClientToken",
      "ExcessCapacityTerminationPolicy",
      "FulfilledCapacity",
      "OnDemandFulfilledCapacity",
      "IamFleetRole",
      "LaunchSpecifications",
      "LaunchTemplateConfigs",
      "SpotPrice",
      "TargetCapacity",
      "OnDemandTargetCapacity",
      "OnDemandMaxTotalPrice",
      "SpotMaxTotalPrice",
      "TerminateInstancesWithExpiration",
      "Type",
      "ValidFrom",
      "ValidUntil",
      "ReplaceUnhealthyInstances",
      "InstanceInterruptionBehavior",
      "LoadBalancersConfig",
      "InstancePoolsToUseCount",
      "Context",
      "TargetCapacityUnitType",
      "TagSpecifications",
    ],
  },
];
