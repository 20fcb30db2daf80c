import { findShape } from "./find-shape.js";
import type { Members } from "./members.js";
import type { ServiceModel } from "./service-model.js";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // Parsers read a bare carriage return as a line feed.
  "\r": "&#xD;",
};

/** Text for an element. Characters that XML 1.0 forbids, which AWS refuses to store, become U+FFFD. */
export function formatText(text: string): string {
  if (/^[\t\n !#-%'-;=?-~]*$/.test(text)) return text;
  return text
    .replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? character)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
}

/** The elements of a structure's members, in the order of the model; members that are undefined are left out. */
export function formatMembers(model: ServiceModel, name: string, members: Members): string {
  const shape = findShape(model, name);
  if (shape.type !== "structure") throw new Error(`shape ${name} is not a structure`);
  let xml = "";
  for (const own in shape.members) {
    const value = members[own];
    const member = shape.members[own];
    if (value === undefined || value === null || member === undefined) continue;
    xml += formatElement(model, member.shape, member.answer ?? own, value);
  }
  return xml;
}

function formatElement(model: ServiceModel, name: string, element: string, value: unknown): string {
  const content = formatContent(model, name, value);
  return content === "" ? `<${element}/>` : `<${element}>${content}</${element}>`;
}

function formatContent(model: ServiceModel, name: string, value: unknown): string {
  const shape = findShape(model, name);
  switch (shape.type) {
    case "structure":
      return formatMembers(model, name, value as Members);
    case "list":
      return [...(value as Iterable<unknown>)]
        .map((item) => formatElement(model, shape.item, shape.answer, item))
        .join("");
    case "map":
      return Object.entries(value as Members)
        .map(
          ([key, entry]) =>
            `<entry><key>${formatText(key)}</key>${formatElement(model, shape.value, "value", entry)}</entry>`,
        )
        .join("");
    case "timestamp":
      return formatTimestamp(model.protocol, value as Date);
    case "blob":
      return Buffer.from(value as Uint8Array).toString("base64");
    default:
      return formatText(String(value));
  }
}

/** EC2 writes milliseconds, IAM and STS do not. */
function formatTimestamp(protocol: ServiceModel["protocol"], date: Date): string {
  const text = date.toISOString();
  return protocol === "ec2" ? text : `${text.slice(0, -5)}Z`;
}
