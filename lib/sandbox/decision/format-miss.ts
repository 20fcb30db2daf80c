import { message } from "../../message/message.js";
import type { Miss } from "../policy/explanation.js";

/** Says in the reader's language what part of a statement does not fit a request. */
export function formatMiss(miss: Miss): string {
  const wanted = miss.wanted.join(", ");
  const { operator = "", key = "", given } = miss;
  switch (miss.part) {
    case "action":
      return miss.isInverted
        ? message("the action is one of those that are left out: {wanted}", { wanted })
        : message("the action is another: {wanted}", { wanted });
    case "resource":
      return miss.isInverted
        ? message("the resource is one of those that are left out: {wanted}", { wanted })
        : message("the resource is another: {wanted}", { wanted });
    case "principal":
      return miss.isInverted
        ? message("the caller is one of those that are left out: {wanted}", { wanted })
        : message("the caller is another: {wanted}", { wanted });
    case "condition":
      return given === undefined
        ? message(
            "the condition {operator} does not hold: the request has no {key} ({wanted} is asked for)",
            {
              operator,
              key,
              wanted,
            },
          )
        : message("the condition {operator} does not hold: {key} is {given} ({wanted} is asked for)", {
            operator,
            key,
            given,
            wanted,
          });
  }
}
