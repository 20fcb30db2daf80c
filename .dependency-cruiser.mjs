import { readdirSync } from "node:fs";

/**
 * Who may know whom below lib/, as ARCHITECTURE.md says it: a door or folder, and what it may import besides itself.
 * An import of types alone counts too: what only a type needs must be there to compile, and to be understood.
 * The sandbox and cli.ts have rules of their own below, so that one wrong import breaks one rule.
 */
const LAYERS = [
  {
    name: "cli-knows-only-commands",
    comment: "cli.ts is the door for a terminal: argv in, exit status out; all else is a command's business.",
    from: "cli.ts",
    knows: ["command", "message"],
  },
  {
    name: "index-knows-only-lesson",
    comment: "index.ts is the door for lessons and holds nothing of its own.",
    from: "index.ts",
    knows: ["lesson"],
  },
  {
    name: "mocha-knows-no-command",
    comment: "mocha.ts is a door beside cli.ts, to the same engine: what both need is below commands.",
    from: "mocha.ts",
    knows: ["run", "report", "notebook", "expectation", "kernel", "account", "process", "message"],
  },
  {
    name: "programs-know-only-the-sandbox",
    comment:
      "sandbox.ts is the door for programs: they start a local AWS, and no account, notebook or kernel of ours.",
    from: "sandbox.ts",
    knows: [],
  },
  {
    name: "command-knows-no-door",
    comment: "A command is loaded by a door and never loads one.",
    from: "command/",
    knows: [
      "run",
      "lab",
      "starter",
      "file",
      "report",
      "notebook",
      "expectation",
      "kernel",
      "account",
      "process",
      "message",
    ],
  },
  {
    name: "run-knows-no-report",
    comment: "A run makes a result. What is made of a result, and for whom, is not known to it.",
    from: "run/",
    knows: ["file", "notebook", "expectation", "kernel", "account", "process", "message"],
  },
  {
    name: "lab-knows-no-run",
    comment: "The lab stands beside the run: both are made of notebooks, kernels and accounts.",
    from: "lab/",
    knows: ["notebook", "expectation", "kernel", "account", "file", "process", "message"],
  },
  {
    name: "starter-knows-no-run",
    comment: "A project is files that are laid down: what runs them is asked for by their reader.",
    from: "starter/",
    knows: ["file", "process", "message"],
  },
  {
    name: "report-knows-only-results",
    comment: "A report is a pure function of a result: no kernel, no account, no process.",
    from: "report/",
    knows: ["run", "notebook", "expectation", "message"],
  },
  {
    name: "notebook-knows-only-expectations",
    comment: "A notebook is data: cells, and what they must show.",
    from: "notebook/",
    knows: ["file", "expectation", "message"],
  },
  {
    name: "expectation-knows-only-messages",
    comment: "Whether what was observed is what was expected depends on nothing else.",
    from: "expectation/",
    knows: ["message"],
  },
  {
    name: "kernel-knows-no-account",
    comment:
      "A kernel runs cells. Where their calls go is in the environment that it is given; it asks that account why it " +
      "refused, and names AWS's errors in the words of the lessons' helpers.",
    from: "kernel/",
    knows: [
      "account/decision",
      "file",
      "lesson/answer",
      "lesson/refusal",
      "notebook",
      "expectation",
      "process",
      "message",
    ],
  },
  {
    name: "account-knows-no-kernel",
    comment: "An account is used by programs of every kind, not only by cells.",
    from: "account/",
    knows: ["file", "process", "message"],
  },
  {
    name: "sandbox-knows-no-notebook",
    comment: "The local AWS is AWS to everybody: it knows no notebook, no kernel, no command.",
    from: "sandbox/",
    knows: ["file", "process", "message"],
  },
  {
    name: "lesson-knows-only-messages",
    comment: "A reader's cell loads the helpers: they are small and start nothing.",
    from: "lesson/",
    knows: ["message"],
  },
  {
    name: "file-knows-only-messages",
    comment: "Putting a file in place is the same whatever is in it.",
    from: "file/",
    knows: ["message"],
  },
  {
    name: "process-knows-only-messages",
    comment: "What ends what we started must work when everything else is broken.",
    from: "process/",
    knows: ["message"],
  },
  {
    name: "message-knows-nothing",
    comment: "Everybody speaks: whoever imported something here would be a circle.",
    from: "message/",
    knows: [],
  },
];

/** The folders of services: those with a service.ts, and the first three. */
const SERVICES = [...new Set(["ec2", "iam", "sts", ...findServices()])];
const SERVICE = `^lib/sandbox/(${SERVICES.join("|")})/`;

/** What account/ and the door for programs know of the sandbox, and nothing else in it: a change here is a decision. */
const SANDBOX_DOORS = [
  "sandbox",
  "start-sandbox",
  "decision/explanation",
  "decision/format-explanation",
  "decision/format-refused-identity",
  "identity/sign-request",
  "replication/consistency",
  "snapshot/format-changes",
];

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...LAYERS.map(formatLayer),
    {
      name: "nobody-knows-cli",
      comment: "cli.ts prints and exits: who imports it would do so too.",
      severity: "error",
      from: { pathNot: "^lib/cli\\.ts$" },
      to: { path: "^lib/cli\\.ts$" },
    },
    {
      name: "sandbox-stands-behind-account",
      comment:
        "An account of whatever kind is reached through account/; only that folder, and the door for programs " +
        "that start a sandbox of their own (lib/sandbox.ts), know the local one.",
      severity: "error",
      from: { path: "^lib/", pathNot: "^lib/(sandbox|account)/|^lib/sandbox\\.ts$" },
      to: { path: "^lib/sandbox(/|\\.ts$)" },
    },
    {
      name: "sandbox-is-known-by-its-doors",
      comment:
        "Whoever starts a local AWS asks it over HTTP, or by what it returned: its insides can be moved.",
      severity: "error",
      from: { path: "^lib/(account/|sandbox\\.ts$)" },
      to: { path: "^lib/sandbox/", pathNot: `^lib/sandbox/(${SANDBOX_DOORS.join("|")})\\.ts$` },
    },
    {
      name: "lib-is-known-by-its-files",
      comment:
        "By the package's own name, or as what was built of it, any file of lib/ would be reached around the rules; " +
        "and a package that is installed has no tests and no scripts.",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(node_modules/)?seigo(/|$)|^(bench|bin|dist|ja|notebooks|scripts|test)/" },
    },
    {
      name: "notebook-starts-nothing",
      comment: "A notebook is data, and reading one starts no program and no thread.",
      severity: "error",
      from: { path: "^lib/(notebook|expectation|lesson|report|message)/" },
      to: { path: "^(node:)?(child_process|cluster|worker_threads)$" },
    },
    {
      name: "console-and-process-are-globals",
      comment:
        "test/project/output.test.ts finds who prints or exits by these names; node:tty opens the same streams.",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(node:)?(console|process|tty)$" },
    },
    {
      name: "policy-knows-no-service",
      comment: "policy/ decides a question; which permissions a call needs is what its service says.",
      severity: "error",
      from: { path: "^lib/sandbox/policy/" },
      to: { path: SERVICE },
    },
    {
      name: "services-are-known-to-their-list",
      comment:
        "Protocol, identity, store and all other parts work for any service: a new one is a folder and a line.",
      severity: "error",
      from: { path: "^lib/sandbox/", pathNot: `${SERVICE}|^lib/sandbox/(policy/|services\\.ts$)` },
      to: { path: SERVICE },
    },
    {
      name: "list-knows-only-services",
      comment: "What others need of a service is a member of Service, which its service.ts has.",
      severity: "error",
      from: { path: "^lib/sandbox/services\\.ts$" },
      to: { path: SERVICE, pathNot: `${SERVICE}service\\.ts$` },
    },
    {
      name: "list-is-known-to-starters",
      comment: "Who imports the list knows every service: only what starts or generates all of them does.",
      severity: "error",
      from: { path: "^lib/sandbox/[^/]+/" },
      to: { path: "^lib/sandbox/services\\.ts$" },
    },
    {
      name: "service-knows-no-other-service",
      comment: "What one service has to know of another's things is in the store.",
      severity: "error",
      from: { path: SERVICE },
      to: { path: SERVICE, pathNot: "^lib/sandbox/$1/" },
    },
    {
      name: "service-knows-no-controlling-side",
      comment:
        "An operation is a function of the store: who started, controls, keeps or restores it is not its business.",
      severity: "error",
      from: { path: `${SERVICE}|^lib/sandbox/(policy|service|protocol|store)/` },
      to: { path: "^lib/sandbox/(control|decision|persistence|server|snapshot)/" },
    },
    {
      name: "evaluator-stands-behind-policy",
      comment: "The evaluation of policies can be exchanged: two files load it, and policy/ knows its types.",
      severity: "error",
      from: { path: "^lib/", pathNot: "^lib/sandbox/policy/(simulate|compile-policy)\\.ts$" },
      to: { path: "@cloud-copilot/iam-(simulate|policy)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "cell-imports-what-readers-have",
      comment:
        "A lesson's cell runs wherever its reader has seigo and the AWS SDK: the sandbox is not there.",
      severity: "error",
      from: { path: "^(notebooks|ja)/" },
      to: {
        pathNot: "^(node_modules/)?(@aws-sdk|@smithy)/|^seigo$",
        dependencyTypesNot: ["core"],
      },
    },
    {
      name: "no-circles-of-files",
      comment: "Of two files that need each other neither can be understood, tested or moved alone.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-circles-of-folders",
      comment: "Folders that need each other are one folder under two names.",
      severity: "error",
      scope: "folder",
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "node", "default"],
    },
  },
};

function formatLayer({ name, comment, from, knows }) {
  const itself = from.endsWith("/") ? from : `${from}$`;
  const known = [itself, ...knows.map((folder) => `${folder}/`), "sandbox[./]", "cli\\.ts$"];
  return {
    name,
    comment,
    severity: "error",
    from: { path: `^lib/${itself.replace(".", "\\.")}` },
    to: { path: "^lib/", pathNot: `^lib/(${known.join("|")})` },
  };
}

function findServices() {
  const folder = new URL("lib/sandbox/", import.meta.url);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "service")
    .map(({ name }) => name)
    .filter((name) => readdirSync(new URL(`${name}/`, folder)).includes("service.ts"));
}
