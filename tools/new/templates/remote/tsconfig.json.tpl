{
  "extends": "../../tsconfig.next.json",
  "compilerOptions": { "types": ["node"], "plugins": [{ "name": "next" }] },
  "include": ["next-env.d.ts", "**/*.ts", "**/*.tsx", "next.config.mjs"],
  "exclude": ["node_modules", ".next*"]
}
