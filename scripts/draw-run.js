// draw-run.js FILE [ARGUMENT...]: runs `seigo run` and draws what it printed as an SVG, for README.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";

const [file = "docs/run.svg", ...argv] = process.argv.slice(2);
const CELL = { width: 8, height: 20 };
const MARGIN = 16;
const STYLE = new RegExp(`(${String.fromCharCode(27)}\\[\\d+m)`);
const COLOURS = { 31: "#ff7b72", 32: "#7ee787", 33: "#e3b341", 36: "#76e3ea" };

const { bin } = JSON.parse(readFileSync("package.json", "utf8"));
// In a terminal of its own (util-linux's script), because colours are for terminals; progress is left out.
const run = spawnSync(
  "script",
  ["-qec", `node ${[bin.seigo, "run", ...argv].join(" ")} 2>/dev/null`, "/dev/null"],
  {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  },
);
if (run.status !== 0 && run.status !== 1) throw new Error(`seigo run ended with status ${run.status}`);
const command = ["$ npx seigo run", ...argv].join(" ");
const lines = [command, ...run.stdout.trimEnd().split(/\r?\n/)];
const width = Math.max(...lines.map((line) => stringWidth(line))) * CELL.width + 2 * MARGIN;
const height = lines.length * CELL.height + 2 * MARGIN;
const parts = lines.flatMap((line, row) => drawLine(line, MARGIN + (row + 0.75) * CELL.height));
writeFileSync(
  file,
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'Noto Sans Mono CJK JP', monospace" font-size="14">`,
    `<title>${escapeXml(stripVTControlCharacters(lines.at(-1) ?? ""))}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="#0d1117"/>`,
    ...parts,
    "</svg>\n",
  ].join("\n"),
);

/** Text of one colour and one width (Japanese or Latin) is one element, stretched to its place in the grid. */
function drawLine(line, y) {
  let [column, fill, opacity, weight] = [0, "#e6edf3", 1, 400];
  return line.split(STYLE).flatMap((part) => {
    if (STYLE.test(part)) {
      const code = Number(part.slice(2, -1));
      if (code === 1) weight = 700;
      else if (code === 2) opacity = 0.6;
      else if (code === 22) [opacity, weight] = [1, 400];
      else fill = COLOURS[code] ?? "#e6edf3";
      return [];
    }
    return (part.match(/[\u0020-\u00ff]+|[^\u0020-\u00ff]+/g) ?? []).flatMap((text) => {
      const [x, cells] = [MARGIN + column * CELL.width, stringWidth(text)];
      column += cells;
      if (text.trim() === "") return [];
      const style = `fill="${fill}"${opacity < 1 ? ` opacity="${opacity}"` : ""}${weight > 400 ? ' font-weight="700"' : ""}`;
      const place = `x="${x}" y="${y}" textLength="${cells * CELL.width}"`;
      return [`<text ${place} ${style} xml:space="preserve">${escapeXml(text)}</text>`];
    });
  });
}

function escapeXml(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
