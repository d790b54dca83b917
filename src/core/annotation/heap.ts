/** A binary heap: the least value first, by `compare`. */
export class Heap<T> {
  private readonly values: T[] = [];
  private readonly compare: (a: T, b: T) => number;

  constructor(compare: (a: T, b: T) => number) {
    this.compare = compare;
  }

  peek(): T | undefined {
    return this.values[0];
  }

  push(value: T): void {
    const { values } = this;
    let at = values.push(value) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = values[parent];
      if (above === undefined || this.compare(above, value) <= 0) break;
      values[at] = above;
      at = parent;
    }
    values[at] = value;
  }

  pop(): T | undefined {
    const { values } = this;
    const least = values[0];
    const moved = values.pop();
    if (moved === undefined || values.length === 0) return least;
    let at = 0;
    for (;;) {
      const left = values[2 * at + 1];
      const right = values[2 * at + 2];
      if (left === undefined) break;
      const toRight = right !== undefined && this.compare(right, left) < 0;
      const child = toRight ? right : left;
      if (this.compare(moved, child) <= 0) break;
      values[at] = child;
      at = 2 * at + (toRight ? 2 : 1);
    }
    values[at] = moved;
    return least;
  }
}
