import path from 'node:path';
import { checkMessages } from '@souk/mf-kit/check-messages';
import { expect, test } from 'vitest';

test('every text is there in every language, and is used', () => {
  expect(checkMessages(path.resolve(import.meta.dirname, '..'))).toEqual([]);
});
