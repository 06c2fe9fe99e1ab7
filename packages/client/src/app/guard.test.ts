import { describe, expect, it } from 'vitest';
import { nextOf } from './guard.js';

describe('nextOf()', () => {
  it('goes on to a path of the app', () => {
    expect(nextOf({ next: '/users?search=zoe' })).toBe('/users?search=zoe');
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '', undefined, ['/users']])(
    'goes home where the address asks for %j: nobody is sent to another site',
    (next) => {
      expect(nextOf(next === undefined ? {} : { next })).toEqual({ name: 'home' });
    },
  );
});
