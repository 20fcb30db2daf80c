import path = require("node:path");
import requireOption = require("./require-option.cjs");

/** The module that is preloaded. */
const GUARD = path.join(__dirname, "guard.cjs");
const OPTION = requireOption.formatRequireOption(GUARD);

/** Variables that keep programs which are not Node from leaving; a child gets them whatever its parent does. */
const KEPT = [
  "SEIGO_ACCOUNT",
  "SEIGO_HOME",
  "SEIGO_PROXY",
  "SEIGO_REFUSAL",
  "SEIGO_REFUSALS",
  "HTTP_PROXY",
  "HTTPS_PROXY",
  "ALL_PROXY",
  "NO_PROXY",
];
/** Without a value nothing may be reached, in children either. */
const kept: Record<string, string> = { SEIGO_REACH: process.env["SEIGO_REACH"] ?? "" };
for (const name of [...KEPT, ...KEPT.map((name) => name.toLowerCase())]) {
  const value = process.env[name];
  if (value !== undefined) kept[name] = value;
}

/** A child's environment with the guard and the refusing proxy in it. */
function fenceEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const options = env["NODE_OPTIONS"] ?? "";
  return {
    ...env,
    ...kept,
    NODE_OPTIONS: options.includes(OPTION) ? options : `${options} ${OPTION}`.trim(),
  };
}

export = { GUARD, fenceEnvironment };
