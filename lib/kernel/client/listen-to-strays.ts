import type { Content } from "../protocol/message.js";
import { formatStatus } from "./conversation/hear-reply.js";
import { readDisplayId } from "./recorder.js";
import type { SentCell } from "./send-cell.js";
import type { Talk } from "./talk.js";

/** The states of a kernel that lives; others tell that it has lost what its cells made. */
const STATES: ReadonlySet<unknown> = new Set(["busy", "idle"]);

/**
 * Hears what belongs to no cell: other clients' requests and what nobody asked for are no business of ours. But a kernel
 * that starts anew, a message that nobody can read, an error that nobody can place, and a display of a cell that is
 * changed for a request that is not ours make the cell doubtful that was sent last.
 */
export function listenToStrays(talk: Talk, sent: () => readonly SentCell[]): void {
  talk.listen((channel, message) => {
    const last = sent().at(-1);
    if (message === undefined) return last?.doubt({ kind: "unreadable", came: channel });
    const { header, content, parent } = message;
    const type = header.msg_type;
    if (channel !== "iopub") return;
    if (type === "status") {
      const state = content["execution_state"];
      if (!STATES.has(state)) last?.doubt({ kind: "state", came: formatStatus(state) });
    } else if (type === "error") {
      last?.doubt({ kind: "unplaced", came: `${type} (${content["ename"]}: ${content["evalue"]})` });
    } else if (type === "update_display_data" && isChanged(sent(), content) && !talk.isAsked(parent)) {
      last?.doubt({ kind: "unplaced", came: type });
    }
  });
}

/** Changes the display in whichever cell it is, as a front end does. */
function isChanged(sent: readonly SentCell[], content: Content): boolean {
  const id = readDisplayId(content);
  if (id === undefined) return false;
  return sent.filter(({ recorder }) => recorder.replaceDisplay(id, content)).length > 0;
}
