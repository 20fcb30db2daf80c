import type {
  DescribeIamInstanceProfileAssociationsRequest,
  DescribeIamInstanceProfileAssociationsResult,
} from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { filterItems } from "../filter/filter-items.js";
import { findPage } from "../list/find-page.js";
import { findAssociation, findAssociations, formatAssociation } from "../profile/profile-associations.js";

/** Describes which instances have which instance profiles. */
export const describeIamInstanceProfileAssociations: Operation<
  DescribeIamInstanceProfileAssociationsRequest,
  DescribeIamInstanceProfileAssociationsResult
> = ({ input, account, region }) => {
  const { AssociationIds: ids = [] } = input;
  for (const id of ids) findAssociation(account, region, id);
  const found = findAssociations(account, region).filter(
    ({ association }) => ids.length === 0 || ids.includes(association.associationId),
  );
  const described = found.map((one) => formatAssociation(one, "associated"));
  const passing = filterItems("DescribeIamInstanceProfileAssociations", described, input.Filters);
  const { items, position } = findPage(passing, input, ({ AssociationId }) => AssociationId ?? "");
  return { IamInstanceProfileAssociations: [...items], ...position };
};
