// Stand-in for parts of Next's router that a browser of this shop never reaches: rewrites, intercepted and app/ routes,
// next/script, sorting of routes. See trim-next.ts; the version is pinned.
exports.INTERCEPTION_ROUTE_MARKERS = [];
exports.isInterceptionRouteAppPath = () => false;
exports.isNextRouterError = () => false;
exports.initScriptLoader = exports.handleClientScriptLoad = () => {};
// what is left of next/dist/lib/constants
exports.MATCHED_PATH_HEADER = 'x-matched-path';
exports.NEXT_QUERY_PARAM_PREFIX = 'nxtP';
exports.NEXT_INTERCEPTION_MARKER_PREFIX = 'nxtI';
// what is left of the polyfill of Node's process
exports.env = {};
