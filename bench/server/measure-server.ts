import { fileURLToPath } from "node:url";
import { startVenv } from "../../test/peers/venv.js";
import { type Measured, summarizeRows } from "../measured.js";
import { createRow, findMedian } from "../row.js";
import { type Load, runWrk } from "./run-wrk.js";
import { type MeasuredServer, signGetUser } from "./server.js";
import { startMoto } from "./start-moto.js";
import { startSeigo } from "./start-seigo.js";

const STARTS = 7;
const LOADS = 3;
const SECONDS = 3;
const REQUIREMENTS = fileURLToPath(new URL("../../../bench/requirements.txt", import.meta.url));

/** Starts both servers in turn, then sends both the same kind of signed requests in turn. */
export async function measure(report: (text: string) => void): Promise<Measured> {
  const moto = (await startVenv(REQUIREMENTS)).find("moto_server");
  const starts: Record<"seigo" | "moto", number[]> = { seigo: [], moto: [] };
  for (let round = 1; round <= STARTS; round += 1) {
    report(`cold start ${round} of ${STARTS}`);
    for (const [name, start] of [
      ["seigo", () => startSeigo()],
      ["moto", () => startMoto(moto)],
    ] as const) {
      const server = await start();
      starts[name].push(server.coldStart);
      await server.process.stop();
    }
  }
  const ours = await startSeigo();
  const theirs = await startMoto(moto);
  try {
    const serial = await measureLoads(report, ours, theirs, 1);
    const parallel = await measureLoads(report, ours, theirs, 16);
    const peer = (value: number) => ({ name: "moto", value });
    return summarizeRows([
      createRow({
        what: "cold start to the first authorized answer",
        unit: "ms",
        ours: findMedian(starts.seigo),
        peer: peer(findMedian(starts.moto)),
        target: { most: 0.5 },
      }),
      createRow({
        what: "authorized GetUser, 1 connection",
        unit: "/s",
        ours: serial.ours.requestsPerSecond,
        peer: peer(serial.theirs.requestsPerSecond),
        target: { least: 10 },
      }),
      createRow({
        what: "authorized GetUser, 16 connections",
        unit: "/s",
        ours: parallel.ours.requestsPerSecond,
        peer: peer(parallel.theirs.requestsPerSecond),
        target: { least: 15 },
      }),
      createRow({
        what: "99th percentile, 16 connections",
        unit: "ms",
        ours: parallel.ours.p99,
        peer: peer(parallel.theirs.p99),
      }),
      createRow({
        what: "99th percentile, 16 connections, at most",
        unit: "ms",
        ours: parallel.ours.p99,
        target: { most: 50 },
      }),
      createRow({
        what: "memory after the load (PSS)",
        unit: "MiB",
        ours: await ours.process.readMemory(),
        peer: peer(await theirs.process.readMemory()),
      }),
      createRow({
        what: "of it what no other process shares",
        unit: "MiB",
        ours: await ours.process.readOwnMemory(),
        peer: peer(await theirs.process.readOwnMemory()),
      }),
    ]);
  } finally {
    await Promise.all([ours.process.stop(), theirs.process.stop()]);
  }
}

async function measureLoads(
  report: (text: string) => void,
  ours: MeasuredServer,
  theirs: MeasuredServer,
  connections: number,
): Promise<{ readonly ours: Load; readonly theirs: Load }> {
  const loads: Record<"ours" | "theirs", Load[]> = { ours: [], theirs: [] };
  for (let round = 1; round <= LOADS; round += 1) {
    report(`load ${round} of ${LOADS} with ${connections} connections`);
    loads.ours.push(await runWrk(signGetUser(ours, "admin"), connections, SECONDS));
    loads.theirs.push(await runWrk(signGetUser(theirs, "admin"), connections, SECONDS));
  }
  const summarize = (all: readonly Load[]): Load => ({
    requestsPerSecond: findMedian(all.map(({ requestsPerSecond }) => requestsPerSecond)),
    p99: findMedian(all.map(({ p99 }) => p99)),
  });
  return { ours: summarize(loads.ours), theirs: summarize(loads.theirs) };
}
