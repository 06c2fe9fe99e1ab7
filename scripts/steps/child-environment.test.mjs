import { describe, expect, it } from 'vitest';
import { childEnvironment } from './child-environment.mjs';

describe('childEnvironment()', () => {
  it.each([
    'npm_config_yes',
    'npm_config_omit',
    'npm_config_dry_run',
    'npm_config_verify_deps_before_run',
    'npm_lifecycle_event',
    'NPM_CONFIG_PRODUCTION',
  ])('leaves %s out, which is about the outer command', (name) => {
    expect(childEnvironment({ [name]: 'x' })).toEqual({});
  });

  it.each([
    'PATH',
    'npm_config_registry',
    'NPM_CONFIG_REGISTRY',
    'npm_config_cafile',
    'npm_config_https_proxy',
    'npm_config_//host.example/:_authToken',
  ])('keeps %s, which says how to reach packages or has nothing to do with npm', (name) => {
    expect(childEnvironment({ [name]: 'x' })).toEqual({ [name]: 'x' });
  });
});
