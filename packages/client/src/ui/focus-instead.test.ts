import { beforeEach, describe, expect, it } from 'vitest';
import { backTo, focusInstead } from './focus-instead.js';

const find = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`There is no ${id}`);
  return found;
};

beforeEach(() => {
  document.body.innerHTML = '<form id="form" tabindex="-1"><input id="field" /><button id="save">Save</button></form>';
  find('save').focus();
});

describe('focusInstead()', () => {
  it('takes the place of what is gone', async () => {
    find('save').remove();
    await focusInstead(() => find('form'));
    expect(document.activeElement?.id).toBe('form');
  });

  it("takes the place of what can't be used any more", async () => {
    find('save').setAttribute('disabled', '');
    await focusInstead(() => find('form'));
    expect(document.activeElement?.id).toBe('form');
  });

  it('leaves the focus where somebody took it meanwhile', async () => {
    find('field').focus();
    await focusInstead(() => find('form'));
    expect(document.activeElement?.id).toBe('field');
  });
});

describe('backTo()', () => {
  beforeEach(() => {
    document.body.innerHTML = '<main id="page" tabindex="-1"><button id="save">Save</button></main>';
  });

  it('leads to what had the focus', () => {
    expect(backTo(find('save'))).toBe(find('save'));
  });

  it('leads to the page where that is gone, or nothing had it', () => {
    const save = find('save');
    save.remove();
    expect([backTo(save), backTo(document.body), backTo(null)]).toEqual([find('page'), find('page'), find('page')]);
  });
});
