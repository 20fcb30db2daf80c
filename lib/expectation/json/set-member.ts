/** Gives an object a member of any name; an assignment would lose one named `__proto__`. */
export function setMember(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}
