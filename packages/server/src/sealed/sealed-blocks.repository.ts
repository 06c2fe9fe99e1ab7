/** Keeps encrypted blocks of rows, cut into pieces that fit a portable blob. */
import { In, type EntityManager } from 'typeorm';
import { breathe } from '../database/breathe.js';
import { batches, insertRows } from '../database/bulk.js';
import { SealedBlockEntity, type SealedKind } from './sealed-block.entity.js';
import type { Sealer } from './sealing.js';

/** Below the 65,535 bytes of a blob. */
const PIECE_BYTES = 60_000;
/** Sealed or opened in one go: a few milliseconds' work, and a statement below the servers' smallest default for a packet, 16 MiB. */
const BLOCKS_AT_ONCE = 16;
/** Sealed in one go of large blocks. */
const BYTES_AT_ONCE = 1_000_000;
const PIECES_A_STATEMENT = 50;

export interface BlockAddress {
  /** The upload, run or hand-out that the blocks belong to. */
  readonly ownerId: string;
  readonly kind: SealedKind;
}

export interface BlockPlace extends BlockAddress {
  readonly number: number;
}

export interface SealedBlocks {
  /** Keeps blocks, numbered from 0. */
  write(manager: EntityManager, address: BlockAddress, blocks: readonly Buffer[]): Promise<void>;
  /** The blocks of an address, or those of some numbers, in order. */
  read(manager: EntityManager, address: BlockAddress, numbers?: readonly number[]): Promise<Buffer[]>;
  /** Some blocks of any owners, in one statement and in the places' order; undefined for one that is gone. */
  readEach(manager: EntityManager, places: readonly BlockPlace[]): Promise<(Buffer | undefined)[]>;
  /** How many blocks an address has. */
  count(manager: EntityManager, address: BlockAddress): Promise<number>;
  /** Puts a block in the place of the one with its number. */
  replace(manager: EntityManager, address: BlockAddress, block: { readonly number: number; readonly plain: Buffer }): Promise<void>;
  /** Removes all that owners have, or only some kinds of it; resolves to how many pieces that were. */
  remove(manager: EntityManager, ownerIds: readonly string[], kinds?: readonly SealedKind[]): Promise<number>;
}

/** Blocks sealed by a sealer. */
export function createSealedBlocks(sealer: Sealer): SealedBlocks {
  const write = async (manager: EntityManager, address: BlockAddress, blocks: readonly NumberedBlock[]) => {
    for (const some of portions(blocks)) {
      const pieces = some.flatMap(([number, plain]) => cut(address, number, sealer.seal(plain, placeOf(address, number))));
      for (const batch of batches(pieces, PIECES_A_STATEMENT)) await insertRows(manager, TABLE, batch);
    }
  };
  const readSome = async (manager: EntityManager, address: BlockAddress, numbers: readonly number[]) => {
    const where = { ...address, block: In([...numbers]) };
    const pieces = await manager.find(SealedBlockEntity, { where, order: { block: 'ASC', piece: 'ASC' } });
    await breathe();
    return [...joinPieces(pieces)].map(([block, content]) => sealer.open(content, placeOf(address, block)));
  };
  return {
    write: (manager, address, blocks) => write(manager, address, [...blocks.entries()]),
    read: async (manager, address, numbers) => {
      const opened: Buffer[] = [];
      for (const some of batches(numbers ?? (await numbersOf(manager, address)), BLOCKS_AT_ONCE)) {
        opened.push(...(await readSome(manager, address, some)));
      }
      return opened;
    },
    readEach: async (manager, places) => {
      const pieces = await piecesOf(manager, places);
      return places.map((place) => openAt(sealer, pieces, place));
    },
    count: async (manager, address) => (await numbersOf(manager, address)).length,
    replace: async (manager, address, { number, plain }) => {
      await manager.delete(SealedBlockEntity, { ...address, block: number });
      await write(manager, address, [[number, plain]]);
    },
    remove: async (manager, ownerIds, kinds) => {
      if (ownerIds.length === 0) return 0;
      const owners = { ownerId: In([...ownerIds]) };
      const { affected } = await manager.delete(SealedBlockEntity, kinds === undefined ? owners : { ...owners, kind: In([...kinds]) });
      return affected ?? 0;
    },
  };
}

/** Without any place, nothing would narrow the search down. */
async function piecesOf(manager: EntityManager, places: readonly BlockPlace[]): Promise<SealedBlockEntity[]> {
  if (places.length === 0) return [];
  const where = places.map(({ ownerId, kind, number }) => ({ ownerId, kind, block: number }));
  return manager.find(SealedBlockEntity, { where, order: { piece: 'ASC' } });
}

function openAt(sealer: Sealer, pieces: readonly SealedBlockEntity[], place: BlockPlace): Buffer | undefined {
  const content = joinPieces(pieces.filter((piece) => isAt(piece, place))).get(place.number);
  return content === undefined ? undefined : sealer.open(content, placeOf(place, place.number));
}

function isAt({ ownerId, kind, block }: SealedBlockEntity, place: BlockPlace): boolean {
  return ownerId === place.ownerId && kind === place.kind && block === place.number;
}

type NumberedBlock = readonly [number: number, plain: Buffer];

/** Blocks to seal in one go: so many, or fewer large ones, but at least one. */
function* portions(blocks: readonly NumberedBlock[]): Generator<NumberedBlock[]> {
  let portion: NumberedBlock[] = [];
  let bytes = 0;
  for (const block of blocks) {
    if (portion.length === BLOCKS_AT_ONCE || (portion.length > 0 && bytes + block[1].length > BYTES_AT_ONCE)) {
      yield portion;
      portion = [];
      bytes = 0;
    }
    portion.push(block);
    bytes += block[1].length;
  }
  if (portion.length > 0) yield portion;
}

async function numbersOf(manager: EntityManager, address: BlockAddress): Promise<number[]> {
  const pieces = await manager.find(SealedBlockEntity, {
    select: { block: true },
    where: { ...address, piece: 0 },
    order: { block: 'ASC' },
  });
  return pieces.map(({ block }) => block);
}

const TABLE = { table: 'sealed_blocks', columns: ['owner_id', 'kind', 'block', 'piece', 'content'] };

function placeOf({ ownerId, kind }: BlockAddress, block: number): string {
  return `${ownerId}/${kind}/${block}`;
}

function cut({ ownerId, kind }: BlockAddress, block: number, sealed: Buffer) {
  const count = Math.max(1, Math.ceil(sealed.length / PIECE_BYTES));
  return Array.from({ length: count }, (_, piece) => [
    ownerId,
    kind,
    block,
    piece,
    sealed.subarray(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES),
  ]);
}

function joinPieces(pieces: readonly SealedBlockEntity[]): Map<number, Buffer> {
  const blocks = new Map<number, Buffer[]>();
  for (const { block, content } of pieces) {
    const earlier = blocks.get(block);
    if (earlier === undefined) blocks.set(block, [content]);
    else earlier.push(content);
  }
  return new Map([...blocks].map(([block, contents]) => [block, Buffer.concat(contents)]));
}
