import { runPnpm } from './run-command.mjs';

// Nothing listens there: a dry run that asked a registry would fail, and so the check also shows that it works offline. The
// level keeps the list of all packed files out of the output.
const SETTINGS = {
  npm_config_registry: 'http://127.0.0.1:9/',
  npm_config_fetch_retries: '0',
  npm_config_loglevel: 'error',
};

/** Packs every public package as a release would, and publishes none. */
export function checkPublish() {
  runPnpm(['-r', 'publish', '--dry-run', '--no-git-checks'], 'the packages cannot be published', SETTINGS);
}
