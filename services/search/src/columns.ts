/** A typed array that grows. */
class Column<Data extends Int32Array | Float64Array> {
  length = 0;
  data: Data;
  readonly #make: (length: number) => Data;

  constructor(make: (length: number) => Data) {
    this.#make = make;
    this.data = make(16);
  }
  push(value: number): void {
    if (this.length === this.data.length) {
      const grown = this.#make(this.length * 2);
      grown.set(this.data);
      this.data = grown;
    }
    this.data[this.length++] = value;
  }
  at(index: number): number {
    return this.data[index] ?? 0;
  }
}

export type Numbers = Column<Int32Array> | Column<Float64Array>;
export const ints = () => new Column((length) => new Int32Array(length));
export const floats = () => new Column((length) => new Float64Array(length));
export type Ints = ReturnType<typeof ints>;

/** Where of each product a word stands, by slots that grow: `slot * 16 + places`. */
export const posting = (slot: number, places: number): number => slot * 16 + places;
export const slotOf = (posting: number): number => posting >> 4;
export const placesIn = (posting: number): number => posting & 15;
