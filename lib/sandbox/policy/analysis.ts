import type { RunSimulationResults } from "@cloud-copilot/iam-simulate";

/** What iam-simulate says of one resource. */
export type Analysis = Extract<RunSimulationResults, { resultType: "single" }>["result"]["analysis"];
