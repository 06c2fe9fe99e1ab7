import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeFrame, type Frame, FrameDecoder, type Note } from './frames.js';

const note: fc.Arbitrary<Note> = fc.oneof(
  fc.record({ kind: fc.constant('BLOCK' as const), sheet: fc.nat(), firstRow: fc.nat(), lastRow: fc.nat(), rowCount: fc.nat() }),
  fc.record({ kind: fc.constant('REFUSED' as const), reason: fc.constantFrom('EMPTY' as const, 'DAMAGED' as const), trace: fc.string() }),
);
const frame: fc.Arbitrary<Frame> = fc.record({ note, content: fc.uint8Array({ maxLength: 50 }).map((bytes) => Buffer.from(bytes)) });

describe('FrameDecoder', () => {
  it('puts together what encodeFrame() took apart, however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 5 }), fc.integer({ min: 1, max: 200 }), (frames, size) => {
        const bytes = Buffer.concat(frames.map((one) => encodeFrame(one.note, one.content)));
        const decoder = new FrameDecoder();
        const decoded: Frame[] = [];
        for (let at = 0; at < bytes.length; at += size) decoded.push(...decoder.add(bytes.subarray(at, at + size)));
        expect(decoded).toEqual(frames);
      }),
    );
  });

  it('throws at what is no frame', () => {
    expect(() => new FrameDecoder().add(Buffer.from('\0\0\0\u0003\0\0\0\0xyz', 'latin1'))).toThrow(SyntaxError);
  });
});
