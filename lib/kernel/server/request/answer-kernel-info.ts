import { readFileSync } from "node:fs";
import { TSLAB_METADATA } from "../../../notebook/tslab-metadata.js";
import type { Content } from "../../protocol/message.js";
import type { CellLanguage } from "../cell-language.js";
import type { KernelState } from "./kernel-state.js";

const { version } = JSON.parse(
  readFileSync(new URL("../../../../../package.json", import.meta.url), "utf8"),
) as { version: string };

/**
 * As the stock tslab tells them, their versions too: JupyterLab takes a notebook for changed when its own says
 * otherwise. jslab tells no version.
 */
const LANGUAGES: Readonly<Record<CellLanguage, unknown>> = {
  typescript: TSLAB_METADATA["language_info"],
  javascript: { name: "javascript", version: "", mimetype: "text/javascript", file_extension: ".js" },
};

/** What the kernel says of itself. */
export async function answerKernelInfo({ language }: Pick<KernelState, "language">): Promise<Content> {
  return {
    status: "ok",
    protocol_version: "5.3",
    implementation: "seigo",
    implementation_version: version,
    language_info: LANGUAGES[language],
    banner: `seigo ${version}: ${language === "javascript" ? "JavaScript (jslab)" : "TypeScript (tslab)"}`,
    debugger: false,
    help_links: [{ text: "TypeScript", url: "https://www.typescriptlang.org/docs/" }],
  };
}
