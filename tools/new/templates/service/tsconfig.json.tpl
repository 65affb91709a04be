{
  "extends": "../../tsconfig.base.json",
  "compilerOptions": { "lib": ["ES2024", "DOM"] },
  "include": ["src", "drizzle.config.ts"]
}
