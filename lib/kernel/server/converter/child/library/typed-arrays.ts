const NUMBERS = ["Int8", "Uint8", "Uint8Clamped", "Int16", "Uint16", "Int32", "Uint32", "Float32", "Float64"];
const BIG = ["BigInt64", "BigUint64"];

/** The same declarations for every array of numbers, as `declare` makes them of its name and its elements' type. */
export function declareTypedArrays(declare: (name: string, element: string) => string): string {
  const rows = [
    ...NUMBERS.map((name) => [name, "number"] as const),
    ...BIG.map((name) => [name, "bigint"] as const),
  ];
  return rows.map(([name, element]) => declare(`${name}Array`, element)).join("\n");
}
