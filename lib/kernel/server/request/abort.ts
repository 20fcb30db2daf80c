import type { Request } from "../sockets/open-channels.js";

/** The requests on shell that wait for their turn, and which of them are not to be run. */
export interface RequestQueue {
  readonly waiting: Request[];
  readonly aborted: Set<Request>;
}

/** After an error: execute requests that are here already are not run, as `stop_on_error` asks. */
export async function abortWaiting({ waiting, aborted }: RequestQueue): Promise<void> {
  // What was sent before the error may still be in the socket.
  await new Promise((resolve) => setImmediate(resolve));
  for (const request of waiting) {
    if (request.message.header.msg_type === "execute_request") aborted.add(request);
  }
}
