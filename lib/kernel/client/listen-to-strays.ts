import { formatStatus } from "./conversation/hear-reply.js";
import type { SentCell } from "./send-cell.js";
import type { Talk } from "./talk.js";

/** The states of a kernel that lives; others tell that it has lost what its cells made. */
const STATES: ReadonlySet<unknown> = new Set(["busy", "idle"]);

/**
 * Hears what belongs to no cell: other clients' requests and what nobody asked for are no business of ours, but a
 * kernel that starts anew, and a message that nobody can read, make the cell doubtful that was sent last.
 */
export function listenToStrays(talk: Talk, last: () => SentCell | undefined): void {
  talk.listen((channel, message) => {
    if (message === undefined) return last()?.doubt({ kind: "unreadable", came: channel });
    const { header, content } = message;
    if (channel !== "iopub" || header.msg_type !== "status") return;
    const state = content["execution_state"];
    if (!STATES.has(state)) last()?.doubt({ kind: "state", came: formatStatus(state) });
  });
}
