import { readFileSync } from "node:fs";
import { createLocate } from "../place/locate-copy.js";
import type { Connection } from "../protocol/connection.js";
import { openCellCache } from "./cache/cell-cache.js";
import { hasCells } from "./cache/find-cache-folder.js";
import { startCellProcess } from "./cell/cell-process.js";
import type { CellLanguage } from "./cell-language.js";
import { createConversions } from "./conversion/create-conversions.js";
import type { Converter } from "./converter/create-converter.js";
import { listPackages } from "./executor/list-packages.js";
import { createHistory } from "./history/create-history.js";
import { createInputDesk } from "./request/input-desk.js";
import type { KernelState } from "./request/kernel-state.js";
import { serveRequests } from "./request/serve-requests.js";
import { openChannels } from "./sockets/open-channels.js";

/** A running kernel. */
export interface KernelServer {
  /** Resolves when a front end has shut it down. */
  readonly ended: Promise<void>;
  interrupt(): void;
  /** Says something on standard error to whoever reads the latest cell. */
  say(text: string): void;
  stop(): Promise<void>;
}

/**
 * Starts the kernel for a connection file: cells run in the working folder, and are converted in the notebook's own.
 * Rejects when a port is taken.
 */
export async function startServer(
  connectionFile: string,
  converter: Converter,
  language: CellLanguage,
): Promise<KernelServer> {
  let kernel: KernelState | undefined;
  const getKernel = (): KernelState => {
    if (kernel === undefined) throw new Error("the kernel is not ready");
    return kernel;
  };
  const connection = JSON.parse(readFileSync(connectionFile, "utf8")) as Connection;
  const { seigo_cells: expected = [], seigo_place: place } = connection;
  const folder = place?.folder ?? process.cwd();
  converter.move({ cwd: folder, env: { ...process.env, SEIGO_COPIES: place?.copies } });
  // First of all what takes longest: TypeScript, which a first run needs in any case, then the process for cells.
  if (!hasCells(process.env)) converter.warm();
  const cells = startCellProcess(() => {
    if (kernel === undefined) return;
    kernel.declarations = "";
    kernel.history.clear();
  }, place);
  const locate = createLocate(place?.copies);
  const cache = openCellCache(folder, process.env, { language, locate });
  const conversions = createConversions(converter, cache, locate);
  if (!cache.isKnown) converter.warm();
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const early: Parameters<ReturnType<typeof serveRequests>>[0][] = [];
  const serve = serveRequests(getKernel);
  cells.load(listPackages(expected));
  conversions.expect(expected);
  conversions.begin();
  const channels = await openChannels(connection, (request) => {
    if (kernel === undefined) early.push(request);
    else serve(request);
  });
  kernel = {
    language,
    channels,
    converter,
    conversions,
    cells,
    copies: place?.copies ?? "",
    inputs: createInputDesk(() => channels),
    history: createHistory(connection.seigo_cells === undefined ? process.env : {}),
    // A run judges what the cells show, and nothing else.
    explains: connection.seigo_cells === undefined,
    declarations: "",
    modules: [],
    count: 0,
    interrupt: () => {},
    shutDown: () => end(),
  };
  channels.publish("status", { execution_state: "starting" });
  for (const request of early) serve(request);
  return {
    ended,
    interrupt: () => getKernel().interrupt(),
    say: cells.say,
    async stop() {
      converter.stop();
      // A front end that sees us end may count on the cells' process having ended too.
      await Promise.all([cells.stop(), channels.close(), cache.settle()]);
    },
  };
}
