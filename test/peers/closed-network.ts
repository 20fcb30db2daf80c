/**
 * Started by run-without-network.ts in a network namespace with loopback only: runs a program, and prints as JSON how it
 * ended, every name that was looked up meanwhile, and how many packets found no way out. Names are answered with an
 * address that documentation may use, so that whoever asks for one goes on and sends a packet.
 */
import { execFile } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { readFileSync } from "node:fs";

const [, , program = "", ...args] = process.argv;
const ADDRESS = Buffer.from([203, 0, 113, 7]);
const names: string[] = [];

/** The name in a question, which begins behind the header, and where the question ends. */
function readName(packet: Buffer): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let place = 12;
  for (let size = packet[place] ?? 0; size > 0; size = packet[place] ?? 0) {
    labels.push(packet.subarray(place + 1, place + 1 + size).toString());
    place += size + 1;
  }
  return { name: labels.join("."), end: place + 5 };
}

/** The answer to a question: one address for a question of type A, none for others. */
function formatAnswer(packet: Buffer, end: number): Buffer {
  const isAddress = packet.readUInt16BE(end - 4) === 1;
  const header = Buffer.from(packet.subarray(0, 12));
  header.writeUInt16BE(0x8180, 2);
  header.writeUInt16BE(isAddress ? 1 : 0, 6);
  header.fill(0, 8, 12);
  const record = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...ADDRESS]);
  return Buffer.concat([header, packet.subarray(12, end), ...(isAddress ? [record] : [])]);
}

/** Packets for which the machine has no route, so far: to every address but loopback's. */
function countLost(): number {
  const lines = readFileSync("/proc/net/snmp", "utf8").split("\n");
  const [titles = [], values = []] = lines
    .filter((line) => line.startsWith("Ip:"))
    .map((line) => line.split(" "));
  return Number(values[titles.indexOf("OutNoRoutes")]);
}

const server = createSocket("udp4", (packet, { port, address }) => {
  const { name, end } = readName(packet);
  names.push(name);
  server.send(formatAnswer(packet, end), port, address);
});
server.bind(53, "127.0.0.1");
await once(server, "listening");
const before = countLost();
const ended = await new Promise<object>((resolve) => {
  const child = execFile(program, args, { maxBuffer: 1e8 }, (_, stdout, stderr) =>
    resolve({ status: child.exitCode, stdout, stderr }),
  );
});
server.close();
process.stdout.write(JSON.stringify({ ...ended, names, lost: countLost() - before }));
