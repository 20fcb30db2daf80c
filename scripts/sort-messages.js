// Writes every language's messages in the order of their keys, as message.test.ts wants them: npm run sort:messages.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

const ROOT = new URL("../", import.meta.url);

for (const folder of readdirSync(ROOT)) {
  const file = new URL(`${folder}/messages.json`, ROOT);
  if (folder.length !== 2 || !existsSync(file)) continue;
  const messages = Object.entries(JSON.parse(readFileSync(file, "utf8")));
  const sorted = Object.fromEntries(messages.sort(([left], [right]) => (left < right ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
}
