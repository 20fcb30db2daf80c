import { createEc2Error } from "./ec2-error.js";

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
