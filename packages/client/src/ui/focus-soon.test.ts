import { beforeEach, describe, expect, it } from 'vitest';
import { focusSoon } from './focus-soon.js';

/** Takes the focus only when it is asked as often as this. */
function reluctant(times: number): HTMLElement {
  const field = document.createElement('input');
  let asked = 0;
  field.focus = () => {
    asked += 1;
    if (asked >= times) HTMLElement.prototype.focus.call(field);
  };
  document.body.append(field);
  return field;
}

beforeEach(() => {
  document.body.innerHTML = '<button id="opener">Open</button>';
  document.getElementById('opener')?.focus();
});

describe('focusSoon()', () => {
  it('gives it in the same turn to what can have it', () => {
    const field = reluctant(1);
    void focusSoon(field);
    expect(document.activeElement).toBe(field);
  });

  it('gives it as soon as what comes in can have it', async () => {
    const field = reluctant(3);
    expect(await focusSoon(field)).toBe(true);
    expect(document.activeElement).toBe(field);
  });

  it('leaves it where somebody took it meanwhile', async () => {
    const other = reluctant(1);
    const soon = focusSoon(reluctant(3));
    other.focus();
    expect(await soon).toBe(false);
    expect(document.activeElement).toBe(other);
  });

  it('gives it also where what had it goes meanwhile', async () => {
    const field = reluctant(3);
    const soon = focusSoon(field);
    document.getElementById('opener')?.remove();
    expect(await soon).toBe(true);
    expect(document.activeElement).toBe(field);
  });

  it('gives up on what never can have it, or is not there', async () => {
    expect(await focusSoon(reluctant(1000))).toBe(false);
    expect(await focusSoon(null)).toBe(false);
    expect(document.activeElement?.id).toBe('opener');
  });
});
