import { Command, CommanderError } from "commander";
import { SeigoError } from "../message/error.js";
import { LANGUAGES, type Language, message, setLanguage } from "../message/message.js";
import { commands } from "./commands.js";
import { suggestWord } from "./suggest-word.js";
import type { Terminal } from "./terminal.js";
import { translateHelp } from "./translate-help.js";

/** What commander says about a command line that does not fit, in words of ours; `{what}` is what it quotes. */
const USAGE_ERRORS: Readonly<Record<string, string>> = {
  "commander.unknownOption": 'Cannot read the command line: there is no option "{what}".',
  "commander.unknownCommand": 'Cannot read the command line: there is no command "{what}".',
  "commander.missingArgument": 'Cannot read the command line: "{what}" is missing.',
  "commander.optionMissingArgument": 'Cannot read the command line: the option "{what}" needs a value.',
  "commander.missingMandatoryOptionValue": 'Cannot read the command line: the option "{what}" is missing.',
  "commander.help": "Cannot read the command line: a subcommand is missing.",
  "commander.excessArguments": "Cannot read the command line: there are more arguments than it takes.",
};

/** Reads a command line (without node and script) and carries the command out. Throws a `SeigoError` for wrong usage. */
export async function readCommandLine(
  words: readonly string[],
  version: string,
  terminal: Terminal,
): Promise<void> {
  const argv = readHelp(words);
  const lang = readLang(argv);
  if (lang !== undefined) setLanguage(lang);
  // Kernels and accounts that a command starts speak the language too.
  const spoken = lang === undefined ? terminal : { ...terminal, env: { ...terminal.env, SEIGO_LANG: lang } };
  const program = new Command("seigo")
    .description(message("Runs every step of a tutorial and says whether what is printed is what happens."))
    .version(version, "-V, --version", message("show the version"))
    .option(`--lang <${LANGUAGES.join("|")}>`, message("language of messages and reports"))
    .showSuggestionAfterError(false);
  const named = argv[findNamed(argv)];
  let end: (() => void) | undefined;
  for (const { name, summary, load, prepare } of commands) {
    if (name === named) end = await prepare?.(argv, spoken.env);
    const command = name === named ? (await load()).createCommand(spoken) : new Command(name);
    program.addCommand(command.description(message(summary)));
  }
  // Only a help needs to know how wide texts are.
  const isHelp = argv.length === 0 || argv.includes("--help") || argv.includes("-h");
  const layout = isHelp ? (await import("./lay-out-help.js")).helpLayout : undefined;
  for (const command of [program, ...program.commands]) {
    translateHelp(command, terminal, layout);
    for (const child of command === program ? [] : command.commands) translateHelp(child, terminal, layout);
  }
  try {
    await program.parseAsync(argv.length === 0 ? ["--help"] : argv, { from: "user" });
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause;
    if (cause.exitCode === 0) return;
    throw createUsageError(cause, (what) => suggestWord(program, argv, what));
  } finally {
    end?.();
  }
}

/** `seigo help` and `seigo help run` are `seigo --help` and `seigo run --help`. */
function readHelp(words: readonly string[]): readonly string[] {
  const place = findNamed(words);
  if (words[place] !== "help") return words;
  const others = words.filter((_, index) => index !== place);
  const named = others[findNamed(others)];
  // commander would show the help of the program for a command that there is not.
  if (named !== undefined && !commands.some(({ name }) => name === named)) return others;
  return [...others, "--help"];
}

/** The place of the command's name among the words of a command line; -1 without one. */
function findNamed(words: readonly string[]): number {
  return words.findIndex((word, index) => !word.startsWith("-") && words[index - 1] !== "--lang");
}

function readLang(argv: readonly string[]): Language | undefined {
  const place = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  if (place < 0) return undefined;
  const value = argv[place]?.split("=")[1] ?? argv[place + 1];
  const known = LANGUAGES.find((language) => language === value);
  if (known !== undefined) return known;
  throw new SeigoError('Cannot read the command line: "--lang" is "{value}".', {
    values: { value: value ?? "", languages: LANGUAGES.join(", ") },
    next: "Give --lang one of {languages}.",
  });
}

function createUsageError(cause: CommanderError, suggest: (what: string) => string | undefined): SeigoError {
  const what = /'([^']*)'/.exec(cause.message)?.[1] ?? "";
  const text = USAGE_ERRORS[cause.code];
  const nearest = suggest(what);
  if (nearest !== undefined && text !== undefined) {
    const next = 'Perhaps "{nearest}" is meant.';
    return new SeigoError(text, { values: { what, nearest }, next, cause });
  }
  const next = "seigo --help lists the commands, seigo COMMAND --help the options of one.";
  if (text !== undefined) return new SeigoError(text, { values: { what }, next, cause });
  return new SeigoError("Cannot read the command line: {reason}", {
    values: { reason: cause.message.replace(/^error: /, "") },
    next,
    cause,
  });
}
