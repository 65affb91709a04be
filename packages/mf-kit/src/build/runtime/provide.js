// Host only: hands its copy of the federation runtime to the remotes, whose builds treat it as external (federate.ts).
// What experiments.provideExternalRuntime does, minus the extra CommonJS copy its plugin drags in, plus SDK and bundler half.
import * as core from '@module-federation/runtime-core';
import * as sdk from '@module-federation/sdk';
import { consumes } from '@module-federation/webpack-bundler-runtime/dist/consumes.js';
import { getSharedFallbackGetter } from '@module-federation/webpack-bundler-runtime/dist/getSharedFallbackGetter.js';
import { initContainerEntry } from '@module-federation/webpack-bundler-runtime/dist/initContainerEntry.js';
import { initializeSharing } from '@module-federation/webpack-bundler-runtime/dist/initializeSharing.js';
import { installInitialConsumes } from '@module-federation/webpack-bundler-runtime/dist/installInitialConsumes.js';

export default function provideRuntime() {
  globalThis._FEDERATION_RUNTIME_CORE = core;
  globalThis._FEDERATION_SDK = sdk;
  globalThis._FEDERATION_BUNDLER = {
    consumes,
    initializeSharing,
    installInitialConsumes,
    initContainerEntry,
    getSharedFallbackGetter,
  };
  return { name: 'souk-provide-runtime' };
}
