import { formatViolations } from "../protocol/format-violations.js";
import type { Members } from "../protocol/members.js";
import type { OperationModel } from "../protocol/service-model.js";
import type { Violation } from "../protocol/violation.js";

/** Throws STS's refusal of an input: everything that is wrong at once, with the values. */
export function refuseViolations(_: OperationModel, __: Members, violations: readonly Violation[]): never {
  throw formatViolations(sortPatternsFirst(violations), { showsValue: true });
}

/** STS names a broken pattern before the other faults of the same member. */
function sortPatternsFirst(violations: readonly Violation[]): readonly Violation[] {
  const members = [...new Set(violations.map(({ path }) => path.join(".")))];
  const isPattern = ({ constraint }: Violation) => constraint.type === "pattern";
  return members.flatMap((member) => {
    const own = violations.filter(({ path }) => path.join(".") === member);
    return [...own.filter(isPattern), ...own.filter((violation) => !isPattern(violation))];
  });
}
