// count-tests.js FILE STATUS [LEFT...]: counts what test/reporter.ts wrote while tests ran that ended with STATUS
// and left the paths LEFT behind, names what did not pass, and ends with "N passed, N failed" and an exit status
// of 0 (nothing failed) or 3.
import { existsSync, readFileSync } from "node:fs";

const [file = "", given = "1", ...left] = process.argv.slice(2);
const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
const records = lines.map((line) => JSON.parse(line));
const find = (state) => records.filter((record) => record.state === state).map(({ title }) => title);

const passed = find("passed");
const pending = find("pending");
const failed = find("failed");
const notRun = find("notRun");
const end = records.find(({ state }) => state === "end");
const status = Number(given);

const crashes = left.map((path) => `Left behind: ${path}`);
if (end === undefined) {
  const last = records.filter(({ state }) => state === "begin").at(-1)?.title;
  crashes.push(
    `The tests did not come to their end (status ${status}${last ? `); the last begun: ${last}` : ")"}`,
  );
} else {
  if (notRun.length > 0 && failed.length === 0) crashes.push("Not all tests ran");
  if (passed.length === 0) crashes.push("No test passed");
  if (status !== 0 && failed.length === 0) crashes.push(`npm test ended with status ${status}`);
}
list("Skipped", pending);
list("Did not run", notRun);
list("Failed", [...failed, ...crashes]);

const failures = failed.length + crashes.length;
process.stdout.write(`${passed.length} passed, ${failures} failed\n`);
process.exitCode = failures === 0 ? 0 : 3;

function list(heading, titles) {
  if (titles.length === 0) return;
  process.stdout.write(`${heading}: ${titles.length}\n${titles.map((title) => `  ${title}\n`).join("")}`);
}
