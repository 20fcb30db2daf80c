import { hasCells } from "../cache/find-cache-folder.js";
import { createConverter } from "../converter/create-converter.js";
import { moveProcess } from "../move-process.js";
import type { SpareOrder } from "./spare-order.js";

/**
 * The entry of a spare kernel: a process that has loaded what every kernel needs, and becomes one when its parent says
 * where. It ends when its parent does.
 */
const converter = createConverter();
if (!hasCells(process.env)) converter.warm();
const abandon = (): never => {
  converter.stop();
  process.exit(0);
};
process.once("disconnect", abandon);
const order = new Promise<SpareOrder>((resolve) => process.once("message", resolve));
const { serveKernel } = await import("../serve-kernel.js");
const { connectionFile, ...place } = (await order) as SpareOrder;
process.off("disconnect", abandon);
process.disconnect();
moveProcess(place);
await serveKernel(connectionFile, converter);
