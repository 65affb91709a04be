/** Whole numbers in a typed array that grows. */
export class Ints {
  length = 0;
  data = new Int32Array(16);

  push(value: number): void {
    if (this.length === this.data.length) {
      const grown = new Int32Array(this.length * 2);
      grown.set(this.data);
      this.data = grown;
    }
    this.data[this.length++] = value;
  }
  at(index: number): number {
    return this.data[index] ?? 0;
  }
}

/** The same for times. A class of its own, because the engine is quick where a field has one type. */
export class Floats {
  length = 0;
  data = new Float64Array(16);

  push(value: number): void {
    if (this.length === this.data.length) {
      const grown = new Float64Array(this.length * 2);
      grown.set(this.data);
      this.data = grown;
    }
    this.data[this.length++] = value;
  }
  at(index: number): number {
    return this.data[index] ?? 0;
  }
}

/** Where of each product a word stands, by slots that grow: `slot * 16 + places`. */
export const posting = (slot: number, places: number): number => slot * 16 + places;
export const slotOf = (posting: number): number => posting >> 4;
export const placesIn = (posting: number): number => posting & 15;
