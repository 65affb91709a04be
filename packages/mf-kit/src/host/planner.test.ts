import pino from 'pino';
import { expect, test } from 'vitest';
import { createBuildStore } from './build-store.ts';
import { createPlanner } from './planner.ts';
import { UNKNOWN_VISITOR, type Visit } from './visits.ts';

test.each([true, false])(
  'a header that is known whole (%s) decides how long the page around it is kept',
  async (complete) => {
    const planner = createPlanner({
      ask: () => Promise.reject(new Error('nobody is asked')),
      routes: {
        published: async () => ({ tables: [], complete }),
        match: async () => 'unavailable',
        startOf: async () => undefined,
        meet: async () => {},
      },
      builds: createBuildStore({ remotes: {}, strict: true }),
      log: pino({ level: 'silent' }),
      keepAnswers: true,
    });
    const visit: Visit = { cookie: '', visitor: UNKNOWN_VISITOR, newcomer: true, forEverybody: true };
    await planner.chrome(visit);
    expect(visit.degraded ?? false).toBe(!complete);
  },
);
