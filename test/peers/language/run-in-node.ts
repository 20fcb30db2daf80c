import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { FILES } from "./files.js";
import type { Outcomes, Snippet } from "./snippet.js";

const LIMIT = 60_000;

/** Imports modules one after the other, and says what each has printed and what it threw. */
const RUNNER = `
const outcomes = {};
let printed = "";
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (text) => { printed += text; return true; };
for (const [title, path] of JSON.parse(process.argv[2])) {
  printed = "";
  let error;
  try { await import(path); } catch (thrown) { error = thrown?.name ?? String(thrown); }
  await new Promise((resolve) => setTimeout(resolve, 2));
  outcomes[title] = { printed, ...(error !== undefined && { error }) };
}
write(JSON.stringify(outcomes), () => process.exit(0));
`;

/** Runs snippets in plain Node: each is an ES module, made of all of its cells by TypeScript alone. */
export async function runInNode(folder: string, snippets: readonly Snippet[]): Promise<Outcomes> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  await writeFile(join(folder, "runner.js"), RUNNER);
  for (const [path, text] of Object.entries(FILES)) {
    if (!path.startsWith("node_modules/") && path.endsWith(".ts")) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path.replace(/\.ts$/, ".js")), compile(text));
    }
  }
  const plan = snippets
    .filter(({ isForKernels }) => !isForKernels)
    .map(({ title, cells }, index) => ({ title, path: `./snippet-${index}.js`, source: cells.join("\n") }));
  for (const { path, source } of plan) await writeFile(join(folder, path), compile(source));
  const args = ["runner.js", JSON.stringify(plan.map(({ title, path }) => [title, path]))];
  const { stdout } = await promisify(execFile)(process.execPath, ["--no-warnings", ...args], {
    cwd: folder,
    timeout: LIMIT,
    maxBuffer: 2 ** 24,
  });
  return JSON.parse(stdout) as Outcomes;
}

function compile(source: string): string {
  return ts.transpileModule(source, {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2022,
      experimentalDecorators: !source.includes("DecoratorContext"),
    },
  }).outputText;
}
