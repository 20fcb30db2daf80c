import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { findKernelspec } from "../../kernel/kernelspec/find-kernelspec.js";
import type { Jupyter } from "./install-jupyter.js";

/** The server: our kernel only, and nothing that asks the internet. */
const SERVER = {
  MultiKernelManager: { default_kernel_name: "tslab" },
  ContentsManager: { hide_globs: ["node_modules", "__pycache__", "*.new", "*~"] },
  KernelSpecManager: { allowed_kernelspecs: ["tslab"], ensure_native_kernel: false },
  LabApp: {
    check_for_updates_class: "jupyterlab.NeverCheckForUpdate",
    extension_manager: "readonly",
    news_url: null,
  },
};

/** What the page does unless its user sets it otherwise. */
const OVERRIDES = {
  "@jupyterlab/translation-extension:plugin": { locale: "ja_JP" },
  "@jupyterlab/apputils-extension:notification": { checkForUpdates: false, fetchNews: "false" },
};

const PAGE = {
  disabledExtensions: {
    "@jupyterlab/apputils-extension:announcements": true,
    "@jupyterlab/extensionmanager-extension": true,
  },
};

/**
 * Writes Jupyter's settings and the kernelspec `tslab` into the virtual environment.
 * A file that has its content already is not touched: the environment may be read-only.
 */
export async function writeSettings({ folder }: Jupyter): Promise<void> {
  const etc = join(folder, "etc", "jupyter");
  const kernel = join(folder, "share", "jupyter", "kernels", "tslab", "kernel.json");
  await Promise.all([
    writeJson(join(etc, "jupyter_server_config.json"), SERVER),
    writeJson(join(etc, "labconfig", "default_setting_overrides.json"), OVERRIDES),
    writeJson(join(etc, "labconfig", "page_config.json"), PAGE),
    writeJson(kernel, await createKernelJson()),
  ]);
}

/** Absolute paths, or VS Code cannot start it; and a kernel that ends when the server that started it is gone. */
async function createKernelJson(): Promise<unknown> {
  const { argv, displayName, language } = await findKernelspec("tslab");
  const [node = "", ...args] = argv;
  const followParent = new URL("./follow-parent.js", import.meta.url).href;
  return {
    argv: [node, "--import", followParent, ...args],
    display_name: displayName,
    language,
    interrupt_mode: "signal",
    metadata: { debugger: false },
  };
}

async function writeJson(path: string, value: unknown): Promise<void> {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if ((await readFile(path, "utf8").catch(() => undefined)) === text) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, text);
}
