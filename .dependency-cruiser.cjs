// Who may import whom (ARCHITECTURE.md, "Imports"). `pnpm boundaries` checks it.
const only = (name, from, to, comment) => ({ name, comment, severity: 'error', from: { path: from }, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    only(
      'no-cycles',
      '',
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      'Nothing imports itself around a corner',
    ),
    only(
      'apps-import-ui-mf-kit-contracts',
      '^apps/([^/]+)/',
      { path: '^(apps|services|sandbox|tools|packages/service-kit)/', pathNot: '^apps/$1/' },
      'An app imports only ui, mf-kit and contracts',
    ),
    only(
      'services-import-kit-contracts',
      '^services/([^/]+)/',
      { path: '^(apps|services|sandbox|tools|packages/(ui|mf-kit))/', pathNot: '^services/$1/' },
      'A service imports only service-kit and contracts',
    ),
    only(
      'sandbox-stands-alone',
      '^sandbox/([^/]+)/',
      { path: '^(apps|services|packages|tools|sandbox)/', pathNot: '^sandbox/$1/' },
      'A stand-in for a third party knows nothing of us',
    ),
    only(
      'ui-knows-react-only',
      '^packages/ui/src/',
      { path: '^(apps|services|sandbox|tools|packages)/', pathNot: '^packages/ui/' },
      'ui knows nothing of the shop',
    ),
    only(
      'contracts-are-the-bottom',
      '^packages/contracts/',
      { path: '^(apps|services|sandbox|tools|packages)/', pathNot: '^packages/contracts/' },
      'Contracts depend on none of us',
    ),
    only(
      'kits-import-contracts',
      '^packages/(mf-kit|service-kit)/',
      { path: '^(apps|services|sandbox|tools|packages)/', pathNot: '^packages/($1|contracts|ui)/' },
      'A kit imports contracts (mf-kit also ui)',
    ),
    only(
      'only-mf-kit-knows-federation',
      '^(apps|services|sandbox|packages/(ui|contracts|service-kit))/',
      { path: 'node_modules/(\\.pnpm/)?@module-federation' },
      'All that knows Module Federation is in mf-kit',
    ),
    only(
      'browser-code-imports-bff-types-only',
      '^apps/[^/]+/(features|fragments)/',
      { path: '^apps/[^/]+/bff/', dependencyTypesNot: ['type-only'] },
      'Browser code reaches a BFF by import type alone',
    ),
    only(
      'nothing-unresolved',
      '',
      { couldNotResolve: true, pathNot: '\\.generated\\.ts$' },
      'Each import is declared and there',
    ),
    only(
      'no-undeclared',
      '^(apps|services|sandbox|tools|packages)/',
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
      'Each import is in its own package.json',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // tools/studio/denoise is a project of its own, installed only by who makes pictures
    exclude: { path: '(^|/)\\.next|next-env\\.d\\.ts$|\\.generated\\.ts$|/migrations/|^tools/studio/denoise/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
