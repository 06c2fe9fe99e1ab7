/** The environment for a package manager that runs below another one. */

/** What says where packages come from and how to get there; anything else npm hands down is about the outer command. */
const ABOUT_THE_NETWORK =
  /^npm_config_(registry|userconfig|globalconfig|cache|store_dir|ca|cafile|cert|key|strict_ssl|proxy|https?_proxy|noproxy|offline|prefer_offline|fetch_.*|_auth.*|\/\/.*|@.*)$/i;

/**
 * The environment without npm's own variables, but for those about the network: `npm_config_yes`, `npm_config_omit` or a variable
 * that only pnpm knows would change or clutter what the inner command does.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment(environment) {
  const kept = Object.entries(environment).filter(([name]) => !/^npm_/i.test(name) || ABOUT_THE_NETWORK.test(name));
  return Object.fromEntries(kept);
}
