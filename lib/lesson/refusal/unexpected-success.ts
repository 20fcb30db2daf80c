import { SeigoError, type SeigoErrorOptions } from "../../message/error.js";

/** A call that AWS should have refused succeeded. A wait can name it like a code (`NoError`) and try again. */
export class UnexpectedSuccess extends SeigoError {
  readonly code = "NoError";

  constructor(text: string, options: SeigoErrorOptions = {}) {
    super(text, { ...options, name: "UnexpectedSuccess" });
  }
}
