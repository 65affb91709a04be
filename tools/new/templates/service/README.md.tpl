# __service__

Owns shoppers' __itemsWords__.

- **Owns** `__itemsSnake__`: each belongs to the `sub` that made it.
- **Listens** to nobody.
- **Emits** nothing.
- **Fails how** Without Postgres it is not ready and answers 503; nothing is half done. Making one again with the same
  `Idempotency-Key` answers with the first one.

Someone else's is a 404. Endpoints at `/docs`; the environment is `src/env.ts`.
