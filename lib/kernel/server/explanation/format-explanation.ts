import { message } from "../../../message/message.js";
import type { MimeBundle } from "../../../notebook/output.js";
import type { FailedCall } from "../executor/executor-message.js";

/**
 * What front ends show below the error of a call to AWS: in HTML why it came, if somebody knows, and the SDK's own words,
 * both folded; as text one line, which names the command that tells the rest.
 */
export function formatExplanation({ dump, requestId }: FailedCall, why: string | undefined): MimeBundle {
  const details = [
    ...(why === undefined ? [] : [formatDetails(message("Why?"), why)]),
    formatDetails(message("The whole error of the AWS SDK"), dump),
  ];
  return { "text/html": details.join("\n"), "text/plain": formatLine(requestId, why) };
}

function formatLine(requestId: string | undefined, why: string | undefined): string {
  if (requestId === undefined) return message("No answer came from AWS.");
  return why === undefined
    ? message("Request: {requestId}", { requestId })
    : message("Why? {command}", { command: `npx seigo why ${requestId}` });
}

function formatDetails(title: string, text: string): string {
  const pre = `<pre style="white-space: pre-wrap">${escapeHtml(text)}</pre>`;
  return `<details><summary>${escapeHtml(title)}</summary>${pre}</details>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** What AWS repeats may be anybody's words: a user's name, a policy. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}
