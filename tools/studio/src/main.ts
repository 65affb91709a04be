import { products } from '../../../data/source/index.ts';
import { runQueue } from './queue.ts';
import { type Shot, shotsOf } from './shots.ts';
import { note, pending } from './state.ts';

const [task, ...words] = process.argv.slice(2);
const ids = words.filter((word) => !word.startsWith('--'));
const wanted = ({ id }: Shot): boolean =>
  ids.length === 0 || ids.some((word) => id === word || id.startsWith(`${word}/`));

if (task === 'render') {
  await runQueue(() => pending(shotsOf(products)).filter(wanted), { stay: words.includes('--stay') });
} else if (task === 'plan') {
  const left = pending(shotsOf(products)).filter(wanted);
  for (const { tier, id } of left) console.log(tier, id);
  console.log(`${left.length} of ${shotsOf(products).length} pictures to render`);
} else if (task === 'keep') {
  // the pictures named stay as they are although their builder changed
  const kept = pending(shotsOf(products)).filter((shot) => ids.length > 0 && wanted(shot));
  note(kept);
  console.log(`${kept.length} pictures kept`);
} else {
  console.error('usage: node src/main.ts plan | render [--stay] | keep  [handle | handle/picture …]');
  process.exitCode = 1;
}
