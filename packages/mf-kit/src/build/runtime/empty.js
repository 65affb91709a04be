// Stand-in for parts of the federation runtime that this shop never calls in a browser: Node loader, manifest snapshots,
// preloading by snapshot, build options, error texts (the codes stay). See trim.ts; the versions are pinned.
const nothing = () => {};

export const createScriptNode = nothing;
export const loadScriptNode = nothing;
export const generateSnapshotFromManifest = nothing;
export const getManifestFileName = nothing;
export const inferAutoPublicPath = nothing;
export const simpleJoinRemoteEntry = nothing;
export const isManifestProvider = () => false;
export const normalizeOptions = nothing;
export const createModuleFederationConfig = (options) => options;
export const defaultPreloadArgs = {};
export const formatPreloadArgs = () => [];
export const preloadAssets = nothing;
export const normalizePreloadExposes = nothing;
export const getGlobalRemoteInfo = () => ({});
export class SnapshotHandler {
  constructor(host) {
    this.HostInstance = host;
    this.loaderHook = host.loaderHook;
    this.manifestCache = new Map();
    this.hooks = { lifecycle: {}, applyPlugin: nothing, removePlugin: nothing };
  }
}
export const runtimeDescMap = {};
export const buildDescMap = {};
export const typeDescMap = {};
export const errorDescMap = {};
export const satisfy = () => true; // every shared module has one version, the host's
export const remotes = nothing; // remotes are registered by name (page/load.ts), no module is imported from one
