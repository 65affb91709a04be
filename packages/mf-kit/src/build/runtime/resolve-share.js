// React and Next always come from the host, whatever a remote bundles as its fallback.
export function resolveShare(args) {
  const host = args.GlobalFederation.__INSTANCES__[0];
  const own = host?.options.shared[args.pkgName];
  if (!own || !/^(react|react-dom|next)(\/|$)/.test(args.pkgName)) return args;
  args.resolver = () => {
    args.shareScopeMap[args.scope][args.pkgName][args.version] = own[0];
    return { shared: own[0], useTreesShaking: false };
  };
  return args;
}
