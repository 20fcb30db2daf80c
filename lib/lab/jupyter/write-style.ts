import { join } from "node:path";
import { makeFolder } from "../../file/make-folder.js";
import { writeNew } from "../../file/write-new.js";

/** A line of output is broken between words where that is possible: JupyterLab's own style breaks it at any letter. */
const STYLE = `body .jp-OutputArea-output pre {
  word-break: normal;
  overflow-wrap: anywhere;
}
`;

/** Writes the style of the page among a learner's own settings, where JupyterLab looks for it; it is theirs to change. */
export async function writeStyle(work: string): Promise<void> {
  const folder = join(work, ".jupyter", "custom");
  await makeFolder(folder);
  await writeNew(join(folder, "custom.css"), STYLE);
}
