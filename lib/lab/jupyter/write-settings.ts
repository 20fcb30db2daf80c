import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { createKernelFiles } from "../../kernel/kernelspec/create-kernel-files.js";
import { findKernelspec } from "../../kernel/kernelspec/find-kernelspec.js";
import { TSLAB_NAMES } from "../../kernel/kernelspec/tslab-names.js";
import type { Jupyter } from "./install-jupyter.js";

/** The server: our kernel only, and nothing that asks the internet. */
const SERVER = {
  MultiKernelManager: { default_kernel_name: "tslab" },
  ContentsManager: { hide_globs: ["node_modules", "__pycache__", "*.new", "*~"] },
  KernelSpecManager: {
    allowed_kernelspecs: TSLAB_NAMES.map(({ name }) => name),
    ensure_native_kernel: false,
  },
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
 * Writes Jupyter's settings and our kernel, under the names `tslab` and `jslab` that notebooks call it by, into the virtual
 * environment. What is there already is not touched: the environment may be read-only.
 */
export async function writeSettings({ folder }: Jupyter): Promise<void> {
  const etc = join(folder, "etc", "jupyter");
  const settings = {
    "jupyter_server_config.json": SERVER,
    "labconfig/default_setting_overrides.json": OVERRIDES,
    "labconfig/page_config.json": PAGE,
  };
  for (const [path, value] of Object.entries(settings)) {
    await writeText(join(etc, path), `${JSON.stringify(value, null, 2)}\n`);
  }
  for (const { name, ours } of TSLAB_NAMES) {
    const kernel = join(folder, "share", "jupyter", "kernels", name);
    for (const [file, text] of Object.entries(createKernelFiles(await findKernelspec(ours)))) {
      await writeText(join(kernel, file), text);
    }
  }
}

/** A file that has this text already is not touched. */
async function writeText(path: string, text: string): Promise<void> {
  if ((await readFile(path, "utf8").catch(() => undefined)) === text) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, text);
}
