import type { GenerateCredentialReportResponse } from "@aws-sdk/client-iam";
import type { Members } from "../../protocol/members.js";
import type { Operation } from "../../service/operation.js";
import {
  CREDENTIAL_REPORT,
  createCredentialReport,
  REPORT_LIFETIME_MS,
} from "../report/credential-report.js";

/** Makes a credential report, unless there is a fresh one. AWS says that it has started; asked again, that it is complete. */
export const generateCredentialReport: Operation<Members, GenerateCredentialReportResponse> = (call) => {
  const { account, clock } = call;
  const now = clock.now().getTime();
  const known = account.credentialReports.get(CREDENTIAL_REPORT);
  if (known !== undefined && now - known.generatedAt < REPORT_LIFETIME_MS) return { State: "COMPLETE" };
  const content = createCredentialReport(account);
  account.credentialReports.set(CREDENTIAL_REPORT, { content, generatedAt: now });
  return {
    State: "STARTED",
    Description: "No report exists. Starting a new report generation task",
  };
};
