// Develops renders: one JSON line in, { exr, out, look }, one line out, { out, width, height }. `out` is raw RGB.
import { renameSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openDenoiser } from './denoise.ts';
import { grade } from './grade.ts';
import { cleanRender } from './join.ts';

const denoise = await openDenoiser();
for await (const line of createInterface({ input: process.stdin })) {
  const { exr, out, look } = JSON.parse(line);
  const clean = await cleanRender(exr, denoise);
  writeFileSync(`${out}.part`, grade(clean, look ?? {}));
  renameSync(`${out}.part`, out);
  console.log(JSON.stringify({ out, width: clean.width, height: clean.height }));
}
