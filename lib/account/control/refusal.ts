/** What the control interface answers when it does not do what it was asked for. */
export class ControlRefusal extends Error {
  override readonly name = "ControlRefusal";

  /** The code is one of AWS's or of ours: `NoSuchEntity`, `EntityAlreadyExists`, `ValidationError`, `AccessDenied`, … */
  constructor(
    readonly code: string,
    text: string,
  ) {
    super(text);
  }
}
