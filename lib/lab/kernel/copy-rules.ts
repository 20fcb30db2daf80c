import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Copies an account's endpoint rules to another folder, in which they lead to another address. */
export async function copyRules(
  source: string,
  target: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await cp(source, target, { recursive: true });
  for (const name of await readdir(target, { recursive: true })) {
    if (!name.endsWith(".json")) continue;
    const path = join(target, name);
    await writeFile(
      path,
      (await readFile(path, "utf8")).replaceAll(JSON.stringify(from), JSON.stringify(to)),
    );
  }
}
