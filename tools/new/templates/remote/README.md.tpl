# __remote__-mf

Remote and BFF for `/__remote__`.

- **Owns** the paths in [routes.ts](routes.ts) and the link it puts into the shop's navigation; the shell learns both from the BFF.
- **Offers** fragment `__remote__/__Remote__Teaser` (input `{ about }`): `<Fragment of="__remote__/__Remote__Teaser" input={{ about }} height={96} />`
  in a page of any remote, whose loader names the same `{ of, input }` in `fragments`.
- **Calls** no service yet: [bff/services.ts](bff/services.ts) is where clients are made.
- **Fails how** The shell shows its own message in the page's place, and the fallback in the fragment's.

Alone, with hot reload, beside a running shop: `pnpm --filter @souk/__remote__-mf dev`.
