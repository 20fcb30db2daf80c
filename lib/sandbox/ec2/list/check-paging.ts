import { createEc2Error } from "../error/ec2-error.js";

/** Names of the parameters as the operation's refusal has them. */
export interface PagingNames {
  readonly ids: string;
  readonly maxResults: string;
}

/** Refuses ids together with a size of page: whoever names resources gets them all. */
export function checkPaging(
  ids: readonly string[] | undefined,
  maxResults: number | undefined,
  names: PagingNames,
): void {
  if (ids === undefined || ids.length === 0 || maxResults === undefined) return;
  const text = `The parameter ${names.ids} cannot be used with the parameter ${names.maxResults}`;
  throw createEc2Error("InvalidParameterCombination", text);
}

const SMALLEST_PAGE = 5;
const LARGEST_PAGE = 1000;

/** Refuses a size of page that AWS does not allow, for operations of which the service's model does not say so. */
export function checkPageSize(maxResults: number | undefined): void {
  if (maxResults === undefined || (maxResults >= SMALLEST_PAGE && maxResults <= LARGEST_PAGE)) return;
  const bound =
    maxResults < SMALLEST_PAGE
      ? `greater than or equal to ${SMALLEST_PAGE}`
      : `smaller than or equal to ${LARGEST_PAGE}`;
  const text = `Value ( ${maxResults} ) for parameter maxResults is invalid. Expecting a value ${bound}.`;
  throw createEc2Error("InvalidParameterValue", text);
}
