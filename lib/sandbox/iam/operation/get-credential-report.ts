import type { GetCredentialReportResponse } from "@aws-sdk/client-iam";
import type { Members } from "../../protocol/members.js";
import type { Operation } from "../../service/operation.js";
import { createIamError } from "../error/iam-error.js";
import { CREDENTIAL_REPORT, REPORT_LIFETIME_MS } from "../report/credential-report.js";

/** Gives the credential report that was made last. */
export const getCredentialReport: Operation<Members, GetCredentialReportResponse> = ({ account, clock }) => {
  const report = account.credentialReports.get(CREDENTIAL_REPORT);
  if (report === undefined) {
    throw createIamError("ReportNotPresent", "No report exists. Please generate one first.");
  }
  if (clock.now().getTime() - report.generatedAt >= REPORT_LIFETIME_MS) {
    throw createIamError("ReportExpired", "The report has expired. Please generate a new one.");
  }
  return {
    Content: Buffer.from(report.content),
    ReportFormat: "text/csv",
    GeneratedTime: new Date(report.generatedAt),
  };
};
