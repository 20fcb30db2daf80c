import type { Kit } from "./kit.js";

/** What a tool said of a trial: whether it was the truth. */
export interface Said {
  readonly kit: Kit;
  readonly tool: string;
  readonly trial: string;
  readonly isTrue: boolean;
}

/** A table of right of tried for each kit and tool, then by name what each tool told wrongly. */
export function formatVerdicts(
  kits: readonly Kit[],
  tools: readonly string[],
  said: readonly Said[],
): string {
  const rows = kits.map((kit) => [
    `${kit.name} (${kit.trials.length})`,
    ...tools.map((tool) => formatShare(said.filter((one) => one.kit === kit && one.tool === tool))),
  ]);
  const all = ["all", ...tools.map((tool) => formatShare(said.filter((one) => one.tool === tool)))];
  const head = ["right of tried", ...tools];
  const table = [head, head.map(() => "---"), ...rows, all].map((cells) => `| ${cells.join(" | ")} |`);
  const lists = tools.map((tool) => {
    const wrong = said.filter((one) => one.tool === tool && !one.isTrue);
    const names = wrong.map(({ kit, trial }) => `${kit.name}: ${trial}`);
    return `Not the truth by ${tool}: ${names.length === 0 ? "nothing" : names.join(" · ")}`;
  });
  return [table.join("\n"), ...lists].join("\n\n");
}

function formatShare(said: readonly Said[]): string {
  return `${said.filter(({ isTrue }) => isTrue).length} of ${said.length}`;
}
