// Host only: hands its copy of the federation runtime to the remotes, whose builds treat it as external (federate.ts).
// What experiments.provideExternalRuntime does, minus the extra CommonJS copy its plugin drags in, plus SDK and bundler half.
import * as core from '@module-federation/runtime-core';
import * as sdk from '@module-federation/sdk';
import federation from '@module-federation/webpack-bundler-runtime/dist/index.js';
import { initContainerEntry } from '@module-federation/webpack-bundler-runtime/dist/initContainerEntry.js';

export default function provideRuntime() {
  globalThis._FEDERATION_RUNTIME_CORE = core;
  globalThis._FEDERATION_SDK = sdk;
  const { runtime, bundlerRuntime, attachShareScopeMap } = federation;
  globalThis._FEDERATION_BUNDLER = {
    runtime,
    attachShareScopeMap,
    bundlerRuntime: { ...bundlerRuntime, initContainerEntry }, // a host's own has none: it exposes nothing
  };
  return { name: 'souk-provide-runtime' };
}
