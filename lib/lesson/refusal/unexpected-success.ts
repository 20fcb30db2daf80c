import { SeigoError, type SeigoErrorOptions } from "../../message/error.js";

/** A call that AWS should have refused succeeded. A wait can name it like a code (`NoError`) and try again. */
export class UnexpectedSuccess extends SeigoError {
  readonly code = "NoError";

  constructor(
    text: string,
    options: SeigoErrorOptions = {},
    /** The client of the SDK that made the call, when it was observed. */
    readonly client?: object,
  ) {
    super(text, { ...options, name: "UnexpectedSuccess" });
    // Whoever prints the error does not want to see it.
    Object.defineProperty(this, "client", { enumerable: false });
  }
}
