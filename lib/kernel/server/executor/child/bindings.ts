/** The variables of cells behind tslab's `exports`. */
export interface Bindings {
  /** Called by each cell's first line: the names it declares, and how to reach those that can be reassigned. */
  bind(variables: Readonly<Record<string, Binding>>, constants: readonly string[]): void;
  /** Forgets what the last cell declared: it has failed, and later cells see the names as they were before. */
  undo(): void;
  /** The last cell's declarations stay. */
  keep(): void;
  /** tslab's `exports` for cells, with the names of imports as live as in an ES module: tslab copies their values. */
  watchImports(exports: object): object;
}

type Binding = readonly [get: () => unknown, set: (value: unknown) => void];

/**
 * Puts the variables of cells under tslab's `exports`, as accessors of its prototype: tslab makes a value of
 * every property that is defined on the object itself.
 */
export function createBindings(exports: Record<string, unknown>): Bindings {
  const live: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  Object.setPrototypeOf(exports, live);
  let undoes: (() => void)[] = [];

  const save = (name: string): void => {
    const own = Object.getOwnPropertyDescriptor(exports, name);
    const accessor = Object.getOwnPropertyDescriptor(live, name);
    undoes.push(() => {
      forget(name);
      if (accessor !== undefined) Object.defineProperty(live, name, accessor);
      if (own !== undefined) exports[name] = own.value;
    });
  };
  const forget = (name: string): void => {
    delete exports[name];
    delete live[name];
  };

  return {
    bind(variables, constants) {
      for (const name of [...Object.keys(variables), ...constants]) {
        save(name);
        forget(name);
      }
      for (const [name, [get, set]] of Object.entries(variables)) {
        Object.defineProperty(live, name, { get, set, configurable: true, enumerable: true });
      }
    },
    undo() {
      for (const undo of undoes.reverse()) undo();
      undoes = [];
    },
    keep() {
      undoes = [];
    },
    watchImports: (cells) =>
      new Proxy(cells, {
        defineProperty(target, name, attributes) {
          if (attributes.get === undefined || typeof name !== "string") {
            return Reflect.defineProperty(target, name, attributes);
          }
          const { get } = attributes;
          const set = (value: unknown): void => {
            forget(name);
            exports[name] = value;
          };
          // The compiled code has set `undefined` before.
          forget(name);
          Object.defineProperty(live, name, { get, set, configurable: true, enumerable: true });
          return true;
        },
      }),
  };
}
