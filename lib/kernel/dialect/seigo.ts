import { type Dialect, standardDialect } from "./dialect.js";

/** Our own kernel, which outlives the process that runs cells. */
export const seigoDialect: Dialect = {
  ...standardDialect,
  processEnded: "ProcessEnded",
  restRequest: "seigo_rest_request",
};
