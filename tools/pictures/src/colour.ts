export type Colour = [red: number, green: number, blue: number];

/** Linear light of a hex colour. */
export function linear(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255].map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as Colour;
}

/** A byte of sRGB, with bright light rolled off rather than cut. */
export function encoded(light: number): number {
  const soft = light < 0.78 ? light : 0.78 + 0.2 * Math.tanh((light - 0.78) / 0.2);
  const c = Math.max(0, soft);
  return 255 * (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055);
}

export const mix = (a: Colour, b: Colour, share: number): Colour => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

export const times = (a: Colour, by: number): Colour => [a[0] * by, a[1] * by, a[2] * by];

export const paper = linear('#efe9e1');
