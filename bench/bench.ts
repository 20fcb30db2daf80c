/**
 * `npm run bench [-- SUITE…]`: measures seigo beside its peers, in one run, as ratios of medians.
 * Numbers of different runs or machines say nothing about one another; ratios of one run do.
 */
import type { Measured } from "./measured.js";

/** One suite: what is compared, and a function that measures it. */
interface Suite {
  readonly title: string;
  load(): Promise<{ measure(report: (text: string) => void): Promise<Measured> }>;
}

const suites: Readonly<Record<string, Suite>> = {
  server: {
    title: "The local account beside moto's server with its authorization on",
    load: () => import("./server/measure-server.js"),
  },
  lesson: {
    title: "The lesson: seigo run beside nbconvert and papermill on the stock kernel, same account",
    load: () => import("./lesson/measure-lesson.js"),
  },
  kernel: {
    title: "Our kernel beside the stock one: the lesson cold, warm and ten times, its cells, memory",
    load: () => import("./kernel/measure-kernel.js"),
  },
  accounts: {
    title: "A thousand accounts, each with the lesson's state, beside one",
    load: () => import("./server/measure-accounts.js"),
  },
  browser: {
    title: "The lesson in JupyterLab in a browser: our kernel beside the stock one",
    load: () => import("./browser/measure-browser.js"),
  },
  verdicts: {
    title: "Who tells the truth about notebooks that lie",
    load: () => import("./verdicts/measure-verdicts.js"),
  },
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(suites, name));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(", ")}. There are: ${Object.keys(suites).join(", ")}.`);
  process.exit(2);
}
let missed = 0;
for (const [name, { title, load }] of Object.entries(suites)) {
  if (names.length > 0 && !names.includes(name)) continue;
  console.log(`\n## ${title}\n`);
  const measured = await (await load()).measure((text) => console.error(`  ${text}`));
  console.log(measured.text);
  missed += measured.missed;
}
if (missed > 0) console.log(`\n${missed} ${missed === 1 ? "target" : "targets"} missed.`);
process.exitCode = missed > 0 ? 1 : 0;
