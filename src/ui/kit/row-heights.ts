/** The heights of rows one below another, in px: where each begins, and which stands where, however many they are. */
export class RowHeights {
  readonly count: number;
  private readonly heights: Float64Array;
  /** A Fenwick tree: each place holds the sum of a stretch, so that a change and a sum take 17 steps of 100,000. */
  private readonly sums: Float64Array;

  constructor(heights: Float64Array) {
    this.count = heights.length;
    this.heights = heights;
    this.sums = new Float64Array(this.count + 1);
    for (let i = 1; i <= this.count; i++) {
      this.sums[i] = (this.sums[i] ?? 0) + (heights[i - 1] ?? 0);
      const above = i + (i & -i);
      if (above <= this.count) this.sums[above] = (this.sums[above] ?? 0) + (this.sums[i] ?? 0);
    }
  }

  get total(): number {
    return this.offsetOf(this.count);
  }

  heightOf(row: number): number {
    return this.heights[row] ?? 0;
  }

  setHeight(row: number, height: number): void {
    const difference = height - this.heightOf(row);
    this.heights[row] = height;
    for (let i = row + 1; i <= this.count; i += i & -i) this.sums[i] = (this.sums[i] ?? 0) + difference;
  }

  /** Where a row begins. */
  offsetOf(row: number): number {
    let offset = 0;
    for (let i = row; i > 0; i -= i & -i) offset += this.sums[i] ?? 0;
    return offset;
  }

  /** The row that holds an offset: the first before all, the last beyond all; of no rows 0. */
  rowAt(offset: number): number {
    let row = 0;
    let rest = offset;
    for (let step = 2 ** Math.floor(Math.log2(this.count || 1)); step > 0; step >>= 1) {
      const sum = this.sums[row + step];
      if (row + step <= this.count && sum !== undefined && sum <= rest) {
        row += step;
        rest -= sum;
      }
    }
    return Math.max(0, Math.min(row, this.count - 1));
  }
}
