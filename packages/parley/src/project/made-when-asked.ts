/** A map whose values are made when they are first asked for, and kept. */
export class MadeWhenAsked<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly #makers: ReadonlyMap<Key, () => Value>;
  readonly #made = new Map<Key, Value>();

  /** @param makers how each value is made; what they rest on must not change as long as the map is in use */
  constructor(makers: ReadonlyMap<Key, () => Value>) {
    this.#makers = makers;
  }

  get size(): number {
    return this.#makers.size;
  }

  has(key: Key): boolean {
    return this.#makers.has(key);
  }

  get(key: Key): Value | undefined {
    const make = this.#makers.get(key);
    if (make === undefined) return undefined;
    if (!this.#made.has(key)) this.#made.set(key, make());
    return this.#made.get(key);
  }

  keys(): MapIterator<Key> {
    return this.#makers.keys();
  }

  /** Makes what is not made yet. */
  entries(): MapIterator<[Key, Value]> {
    return new Map([...this.#makers.keys()].map((key) => [key, this.get(key) as Value])).entries();
  }

  values(): MapIterator<Value> {
    return new Map(this.entries()).values();
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  forEach(visit: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}
