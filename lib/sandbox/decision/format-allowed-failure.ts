import { message } from "../../message/message.js";
import type { DocumentFault } from "../document/malformed.js";
import type { RequestExplanation } from "./explanation.js";

/** Codes that are about permissions though every policy allowed, and the one that is no failure. */
const OTHERS = /^(AccessDenied|UnauthorizedOperation|DryRunOperation)/;

/** Says of a request that every policy allowed and that failed all the same that it is no matter of permissions; else no line. */
export function formatAllowedFailure({
  error,
  decisions,
  documentFault,
}: RequestExplanation): readonly string[] {
  const isAllowed = decisions.length > 0 && decisions.every(({ denial }) => denial === undefined);
  if (error === undefined || !isAllowed || OTHERS.test(error.code)) return [];
  const { code } = error;
  return [
    message("This is no matter of permissions: it was allowed, and then failed with {code}.", { code }),
    ...(documentFault === undefined ? [] : [formatDocumentFault(documentFault)]),
    "",
  ];
}

function formatDocumentFault({ fault, place }: DocumentFault): string {
  switch (fault) {
    case "json":
      return message("The policy document is no JSON object.");
    case "unknown":
      return message("In the policy document, AWS does not know {place}.", { place });
    case "value":
      return message("In the policy document, {place} is missing or has a value that AWS does not take.", {
        place,
      });
    case "both":
      return message("In the policy document, {place} stands beside its opposite (Not…): keep one of them.", {
        place,
      });
  }
}
