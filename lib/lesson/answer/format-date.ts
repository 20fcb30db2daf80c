/** A time as the CLI prints it, Python's `isoformat`: `2023-08-19T05:10:32+00:00`, a fraction only when there is one. */
export function formatDate(date: Date): string {
  const [seconds, fraction = "000Z"] = date.toISOString().split(".");
  const milliseconds = fraction.slice(0, 3);
  return `${seconds}${milliseconds === "000" ? "" : `.${milliseconds}000`}+00:00`;
}
