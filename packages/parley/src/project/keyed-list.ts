/** Values by the keys of a table, which are whole numbers without large gaps: looked up by place, without hashing. */
export class KeyedList<Value> {
  #values: (Value | undefined)[] = [];

  get(key: number): Value | undefined {
    return this.#values[key];
  }

  has(key: number): boolean {
    return this.#values[key] !== undefined;
  }

  set(key: number, value: Value): void {
    // A list that is filled from the front stays a plain array, whatever order the keys come in.
    while (this.#values.length <= key) this.#values.push(undefined);
    this.#values[key] = value;
  }

  delete(key: number): void {
    if (key < this.#values.length) this.#values[key] = undefined;
  }

  copy(): KeyedList<Value> {
    const copy = new KeyedList<Value>();
    copy.#values = [...this.#values];
    return copy;
  }

  *entries(): Generator<readonly [key: number, value: Value]> {
    for (const [key, value] of this.#values.entries()) if (value !== undefined) yield [key, value];
  }
}
