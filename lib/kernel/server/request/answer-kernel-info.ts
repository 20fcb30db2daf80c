import { readFileSync } from "node:fs";
import type { Content } from "../../protocol/message.js";

const { version } = JSON.parse(
  readFileSync(new URL("../../../../../package.json", import.meta.url), "utf8"),
) as { version: string };

/** What the kernel says of itself; the language is that of the stock tslab, so notebooks stay the same. */
export async function answerKernelInfo(): Promise<Content> {
  return {
    status: "ok",
    protocol_version: "5.3",
    implementation: "seigo",
    implementation_version: version,
    language_info: {
      name: "typescript",
      version: "5.0.4",
      mimetype: "text/typescript",
      file_extension: ".ts",
      // JupyterLab and the classic Notebook each take the member that they know for highlighting.
      codemirror_mode: { mode: "typescript", name: "javascript", typescript: true },
    },
    banner: `seigo ${version}: TypeScript (tslab)`,
    debugger: false,
    help_links: [{ text: "TypeScript", url: "https://www.typescriptlang.org/docs/" }],
  };
}
