import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { quoteWord } from "../account/quote-word.js";

/** Where npm puts the programs of one folder's packages; no shell of the person's looks there by itself. */
const LOCAL = /[\\/]node_modules[\\/]\.bin[\\/]?$/;

/**
 * How this person calls seigo in another terminal: `npx --package FILE seigo` when npx was given a package,
 * `seigo` when a shell finds it, otherwise `npx seigo`.
 */
export function formatCall(env: NodeJS.ProcessEnv): string {
  const given = env["npm_command"] === "exec" ? env["npm_config_package"] : undefined;
  if (given) return `npx --package ${quoteWord(given)} seigo`;
  const folders =
    env["PATH"]?.split(delimiter).filter((folder) => folder !== "" && !LOCAL.test(folder)) ?? [];
  return folders.some((folder) => existsSync(join(folder, "seigo"))) ? "seigo" : "npx seigo";
}
