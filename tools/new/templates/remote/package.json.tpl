{
  "name": "@souk/__remote__-mf",
  "private": true,
  "type": "module",
  "scripts": {
    "build": "NEXT_PRIVATE_LOCAL_WEBPACK=true NEXT_TELEMETRY_DISABLED=1 NEXT_IGNORE_INCORRECT_LOCKFILE=1 next build",
    "start": "NODE_ENV=production node server.ts",
    "dev": "node ../../tools/start/start.mjs --alone __remote__-mf",
    "typecheck": "tsc --noEmit"
  },
  "dependencies": {
    "@souk/mf-kit": "workspace:*",
    "@souk/ui": "workspace:*",
    "@trpc/server": "catalog:",
    "zod": "catalog:",
    "next": "catalog:",
    "react": "catalog:",
    "react-dom": "catalog:",
    "styled-jsx": "catalog:",
    "webpack": "catalog:"
  },
  "devDependencies": {
    "@tailwindcss/postcss": "catalog:",
    "tailwindcss": "catalog:",
    "@types/node": "catalog:",
    "@types/react": "catalog:",
    "@types/react-dom": "catalog:",
    "typescript": "catalog:",
    "vitest": "catalog:"
  }
}
