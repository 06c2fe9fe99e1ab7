import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEXT_ENCODINGS } from '@intake/shared';
import { parseRequest, requestHead } from './reader-request.js';

const choices = fc.record({
  encoding: fc.option(fc.constantFrom(...TEXT_ENCODINGS)),
  delimiter: fc.option(fc.string({ unit: 'grapheme' })),
  headerRows: fc.array(fc.record({ sheet: fc.nat(), row: fc.nat() })),
});

describe('parseRequest()', () => {
  it('takes apart what requestHead() and a file make together', () => {
    fc.assert(
      fc.property(choices, fc.uint8Array(), (chosen, bytes) => {
        const request = parseRequest(Buffer.concat([requestHead(chosen), bytes]));
        expect([request.choices, [...request.bytes]]).toEqual([chosen, [...bytes]]);
      }),
    );
  });
});
