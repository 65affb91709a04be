import type { Point, Solid } from './solid.ts';

export interface Part extends Solid {
  finish: string;
  /** Hex colour; without one the part has the colour of the variant. */
  colour?: string;
  /** What the inner side of a vessel is made of, where that differs. */
  inner?: { finish: string; colour: string };
  glass?: boolean;
  /** Direction of the wood's grain. */
  grain?: 'x' | 'y' | 'z';
  /** Height up to which a glazed foot is left bare. */
  foot?: number;
}

export interface Scene {
  parts: Part[];
  /** The box that is fitted into the picture: half width, lowest and highest point, half depth. */
  frame: { half: number; low: number; high: number; depth: number };
  stands: 'floor' | 'wall' | 'nowhere';
  /** Degrees the camera goes round to the right. */
  around?: number;
  /** Where the close view looks, and how many times nearer. */
  focus: Point;
  zoom?: number;
}
