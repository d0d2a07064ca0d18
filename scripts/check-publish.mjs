import { runPnpm } from './run-command.mjs';

// Nothing listens there: a dry run that asked a registry would fail, and so the check also shows that it works offline.
const NO_REGISTRY = 'http://127.0.0.1:9/';

/** Packs every public package as a release would, and publishes none. */
export function checkPublish() {
  runPnpm(['-r', 'publish', '--dry-run', '--no-git-checks'], 'the packages cannot be published', {
    npm_config_registry: NO_REGISTRY,
  });
}
