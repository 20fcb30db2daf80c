import { isObject, readStatements } from "../../document/json.js";

/** The condition keys that documents name, in conditions and in variables, each once and sorted. */
export function findContextKeys(documents: readonly string[]): readonly string[] {
  const keys = new Map<string, string>();
  for (const document of documents) {
    for (const key of findKeys(document)) keys.set(key.toLowerCase(), keys.get(key.toLowerCase()) ?? key);
  }
  return [...keys.values()].sort();
}

function findKeys(document: string): readonly string[] {
  const statements = readStatements(JSON.parse(document));
  const conditions = statements.flatMap(({ Condition: condition }) =>
    isObject(condition) ? Object.values(condition) : [],
  );
  return [
    ...conditions.flatMap((comparisons) => (isObject(comparisons) ? Object.keys(comparisons) : [])),
    ...statements.flatMap(({ Resource, NotResource, Condition }) =>
      findVariables(JSON.stringify([Resource, NotResource, Condition])),
    ),
  ];
}

/** Keys of variables such as `${aws:username}`; `${*}` and its like stand for letters. */
function findVariables(text: string): readonly string[] {
  return [...text.matchAll(/\$\{([^},\s]+:[^},]+?)\s*(?:,[^}]*)?\}/g)].map(([, key = ""]) => key);
}
