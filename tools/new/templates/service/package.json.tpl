{
  "name": "@souk/__service__",
  "private": true,
  "type": "module",
  "scripts": {
    "start": "node --disable-warning=ExperimentalWarning src/main.ts",
    "typecheck": "tsc --noEmit",
    "generate": "drizzle-kit generate"
  },
  "dependencies": {
    "@souk/contracts": "workspace:*",
    "@souk/service-kit": "workspace:*",
    "drizzle-orm": "catalog:",
    "uuid": "catalog:",
    "zod": "catalog:"
  },
  "devDependencies": {
    "@types/node": "catalog:",
    "drizzle-kit": "catalog:",
    "typescript": "catalog:",
    "vitest": "catalog:"
  }
}
