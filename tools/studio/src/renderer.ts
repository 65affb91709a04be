import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { encode, type Raw } from './develop.ts';
import { blenderFolder, buildFolder, denoiseFolder } from './paths.ts';
import type { Shot } from './shots.ts';

/** Only what nobody else wants of the processor. */
const idle = ['chrt', '-i', '0', 'nice', '-n', '19'] as const;

export interface Renderer {
  /** Makes the pictures of these shots, one after another; `done` is called when the files of one are written. */
  render(shots: Shot[], done: (shot: Shot) => void): Promise<void>;
  close(): void;
}

/** Blender runs once per job; the denoiser stays open between them. */
export function openRenderer(): Renderer {
  if (!existsSync(join(denoiseFolder, 'node_modules'))) {
    throw new Error(
      'The denoiser is not installed: pnpm --dir tools/studio/denoise install (see tools/studio/README.md)',
    );
  }
  mkdirSync(buildFolder, { recursive: true });
  const lab = spawn(idle[0], [...idle.slice(1), process.execPath, join(denoiseFolder, 'src/main.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: lab.stdout })[Symbol.asyncIterator]();
  let blender: ChildProcess | undefined;

  const develop = async (shot: Shot): Promise<void> => {
    const file = join(buildFolder, shot.id.replaceAll('/', '__'));
    lab.stdin.write(`${JSON.stringify({ exr: `${file}.exr`, out: `${file}.rgb`, look: shot.look })}\n`);
    const { value, done } = await answers.next();
    if (done) throw new Error('the denoiser ended');
    await encode(shot, JSON.parse(value) as Raw);
    for (const type of ['exr', 'ground.exr', 'json', 'rgb']) rmSync(`${file}.${type}`, { force: true });
  };

  return {
    async render(shots, done) {
      const job = join(buildFolder, 'job.json');
      writeFileSync(job, JSON.stringify({ shots }));
      const command = [
        ...idle.slice(1),
        'blender',
        '-b',
        '-noaudio',
        '-P',
        join(blenderFolder, 'render.py'),
        '--',
        job,
        buildFolder,
      ];
      const running = spawn(idle[0], command, { stdio: ['ignore', 'pipe', 'pipe'] });
      blender = running;
      const failed: string[] = [];
      running.stderr.on('data', (text) => failed.push(String(text)));
      const ended = new Promise<number | null>((resolve) => running.on('close', resolve));
      for await (const line of createInterface({ input: running.stdout })) {
        const shot = line.startsWith('DONE ') ? shots.find(({ id }) => id === line.split(' ')[1]) : undefined;
        if (!shot) {
          if (/Error|Traceback|File "/.test(line)) failed.push(line);
          continue;
        }
        await develop(shot);
        done(shot);
      }
      const code = await ended;
      if (failed.length > 0 || code !== 0)
        throw new Error(`Blender ended with ${code}:\n${failed.join('\n').slice(-2000)}`);
    },
    close() {
      blender?.kill('SIGTERM');
      lab.stdin.end();
      lab.kill('SIGTERM');
    },
  };
}
