/** A region that has been looked at. */
export interface OpenRegion {
  readonly region: string;
  /** Ids of what AWS has given to the account there: a VPC, its subnets and its security group. */
  readonly givenIds: readonly string[];
}
