import { message } from "../../../message/message.js";

/** Something that a kernel said and that cannot be true, or did not say and had to: what came, and what was wanted. */
export interface Problem {
  readonly kind: keyof typeof SENTENCES;
  readonly came?: string | number;
  readonly wanted?: string | number;
}

type Values = Readonly<Record<"came" | "wanted", string | number>>;

const SENTENCES = {
  state: (values: Values) =>
    message(
      'The kernel said that it is "{came}" in the middle of the run; wanted: "busy" or "idle".',
      values,
    ),
  twice: (values: Values) => message("The kernel sent {came} twice for this cell; wanted: once.", values),
  early: (values: Values) =>
    message("The kernel sent {came} before it was busy with this cell; wanted: busy first.", values),
  late: (values: Values) =>
    message("The kernel sent {came} after it had gone idle; wanted: while it ran this cell.", values),
  missing: (values: Values) => message("The kernel did not send {wanted} for this cell.", values),
  code: (values: Values) =>
    message("The kernel ran other code than this cell's: {came}; wanted: {wanted}.", values),
  count: (values: Values) =>
    message("The kernel gave this cell the number {came}; wanted: {wanted}, one more than before.", values),
  resultCount: (values: Values) =>
    message("The kernel sent a result of number {came} for this cell; wanted: {wanted}.", values),
  replyType: (values: Values) => message("The kernel answered with {came}; wanted: {wanted}.", values),
  repliedTwice: (values: Values) =>
    message('The kernel answered this cell twice: "{wanted}", then "{came}"; wanted: one answer.', values),
  channel: (values: Values) =>
    message("The kernel sent {came} on another channel than it belongs to; wanted: {wanted}.", values),
  ranAborted: (values: Values) =>
    message(
      'The kernel answered "{wanted}", as if it had not run this cell, but sent {came} for it.',
      values,
    ),
  errorUnsaid: (values: Values) =>
    message('The kernel told of the error {came}, but answered "ok"; wanted: "error".', values),
  errorUnshown: (values: Values) =>
    message("The kernel answered with the error {wanted}, but showed none.", values),
  errorOther: (values: Values) =>
    message("The kernel answered with the error {came}, but showed another; wanted: {wanted}.", values),
  parent: (values: Values) =>
    message("The kernel sent {came} for a request that is not this cell's; wanted: {wanted}.", values),
  session: (values: Values) =>
    message("The kernel sent {came} in another session than before: it is not the same kernel.", values),
  identity: (values: Values) => message("The kernel sent {came} to somebody else.", values),
  repeated: (values: Values) => message("The kernel sent {came} with the id of an earlier message.", values),
  unreadable: (values: Values) =>
    message("A message of the kernel ({came}) cannot be read, or is not signed with its key.", values),
  unplaced: (values: Values) =>
    message(
      "The kernel sent {came} for no cell and no request of ours: nobody can tell to which cell it belongs.",
      values,
    ),
  malformed: (values: Values) =>
    message("The kernel sent {came} without what it shows; wanted: {wanted}.", values),
  asked: (values: Values) =>
    message('The cell asks the reader for a line ("{came}"); nobody is there to answer.', values),
};

/** One sentence in the reader's language. */
export function describeProblem({ kind, came = "", wanted = "" }: Problem): string {
  return SENTENCES[kind]({ came, wanted });
}
