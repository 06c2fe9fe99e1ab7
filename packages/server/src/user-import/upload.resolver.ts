/** Uploads that are read again. */
import type { Permission } from '@intake/shared';
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { refuse } from '../graphql/errors.js';
import { choicesOf } from './check-choices.js';
import { ReadingChoicesInput } from './file-reading.type.js';
import type { ImportContext } from './import-context.js';
import { readUploadAgain } from './read-upload-again.js';
import { uploadObject } from './upload-object.js';
import { UploadObject } from './upload.type.js';

/** A file may take seconds to read: few fit one request. */
const READING = { complexity: 20_000 } as const;

@Resolver()
export class UploadResolver {
  @Authorized<Permission>('MANAGE_USERS')
  @Mutation(() => UploadObject, {
    ...READING,
    description:
      'Reads the file of an upload again, as chosen; what is left out is assumed anew. The answer is another upload; the one before it stays ' +
      'until the file is read again, committed or cancelled.',
  })
  async readUploadAgain(
    @Ctx() { database, imports, currentUser }: ImportContext,
    @Arg('id', () => ID) uploadId: string,
    @Arg('choices', () => ReadingChoicesInput) choices: ReadingChoicesInput,
  ): Promise<UploadObject> {
    const userId = currentUser.id;
    const id = await readUploadAgain(imports, { uploadId, choices: choicesOf(choices), userId });
    return (await uploadObject(database.reads, imports.blocks, { id, userId })) ?? refuse('NOT_FOUND');
  }
}
