import { readFileSync } from 'node:fs';
import { roomsFile, shotsFile } from './paths.ts';

export type View = 'front' | 'angle' | 'detail' | 'room';

/** Camera of a view; what is left out is the default in blender/studio/camera.py. Angles in degrees. */
export type Camera = Record<string, number | number[]>;

export interface Override {
  samples?: number;
  camera?: Camera;
  /** Options of the set: what the object stands on, cards, light. */
  stage?: Record<string, string | number | boolean>;
  views?: Partial<Record<View, Camera>>;
  /** Further parameters of the builder. */
  with?: Record<string, string | number | boolean>;
  look?: Record<string, number>;
}

export interface Settings {
  /** Raised when a change of lights, camera or mesh tools shall reach every picture. */
  revision: number;
  width: number;
  height: number;
  /** Kinds whose builder is not good enough yet: nothing of them is rendered. */
  drafts: string[];
  samples: Record<View, number>;
  finishes: Record<string, Override>;
  kinds: Record<string, Override>;
  products: Record<string, Override>;
}

export interface Room {
  /** Set in blender/studio/sets. */
  set: string;
  items: { product: string; colour?: string; at: [number, number, number]; turn?: number; with?: Override['with'] }[];
  camera: Camera;
  stage?: Override['stage'];
  look?: Record<string, number>;
  width: number;
  height: number;
  samples?: number;
  /** Place in the queue beside the tiers of products. */
  tier: number;
  alt: string;
  altDe: string;
}

/** Both files are read anew for every job, so that a running queue takes up what is added. */
export const readSettings = (): Settings => JSON.parse(readFileSync(shotsFile, 'utf8'));
export const readRooms = (): Record<string, Room> => JSON.parse(readFileSync(roomsFile, 'utf8'));
