import type { ServiceApp } from '@souk/service-kit/app';
import { problemResponses } from '@souk/service-kit/schemas';
import type { AppDeps } from './deps.ts';
import { readPreferences, savePreferences } from './keep-preferences.ts';
import { preferences, preferencesShape } from './preferences.ts';

const common = { tags: ['preferences'] };

/** Preferences belong to people: whoever signed in, or a guest by the token of their cart. */
export function registerPreferences(app: ServiceApp, deps: AppDeps): void {
  app.get('/preferences', {
    schema: {
      ...common,
      'x-access': ['user', 'guest'],
      operationId: 'readPreferences',
      summary: 'What the caller wants to be told, and how (user, guest)',
      response: { 200: preferencesShape, ...problemResponses(401, 403) },
    },
    handler: async ({ principal }) => {
      const wanted = await readPreferences(deps, principal?.subject ?? '');
      return { ...wanted, channels: [...deps.delivery.serves] };
    },
  });

  app.put('/preferences', {
    schema: {
      ...common,
      'x-access': ['user', 'guest'],
      operationId: 'savePreferences',
      summary: 'Say what to be told, and how (user, guest)',
      description: 'All of it at once. Text messages are opt-in, and need a number.',
      body: preferences,
      response: { 200: preferencesShape, ...problemResponses(400, 401, 403, 413, 415, 422) },
    },
    handler: async ({ principal, body }) => {
      await savePreferences(deps, principal?.subject ?? '', body);
      return { ...body, channels: [...deps.delivery.serves] };
    },
  });
}
