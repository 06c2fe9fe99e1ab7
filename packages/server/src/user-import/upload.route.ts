/** POST /uploads: takes a file of users, reads it in containment, and answers with the upload's ID. */
import multipart from '@fastify/multipart';
import { fileRefusalSentence, type Language, type Translated } from '@intake/shared';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { REFUSAL_SENTENCES } from '../graphql/refusal-sentences.js';
import { identify } from '../http/identify.js';
import { isFromOwnSite } from '../http/own-site.js';
import { preferredLanguage } from '../http/preferred-language.js';
import type { Services } from '../services.js';
import { readersFault, UnreadableFile } from '../workbook/unreadable-file.js';
import type { ImportServices } from './import-services.js';
import { keepUpload } from './keep-upload.js';
import { receiveFile } from './receive-file.js';

/** Source: the API. */
const STATUS = {
  NO_FILE: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  FILE_TOO_LARGE: 413,
  UNSUPPORTED_FILE: 415,
  UNREADABLE_FILE: 422,
  TOO_MANY_REQUESTS: 429,
} as const;

type UploadRefusal = keyof typeof STATUS;

const NO_FILE = {
  EN: 'Send the file as multipart/form-data, in a part named "file"',
  NL: 'Stuur het bestand als multipart/form-data, in een deel met de naam "file"',
};

const SEVERAL_FILES = {
  EN: 'The upload holds more than one file: upload one file at a time',
  NL: 'De upload bevat meer dan één bestand: upload één bestand tegelijk',
};

/** Adds the route. */
export async function addUploadRoute(app: FastifyInstance, services: Services, imports: ImportServices): Promise<void> {
  await app.register(multipart, { throwFileSizeLimit: false });
  await app.register((uploads, _options, ready) => {
    // A body of any other type is answered, unread, as one without a file.
    uploads.addContentTypeParser('*', (_request, _body, done) => done(null));
    uploads.post('/uploads', { preHandler: identify(services) }, (request, reply) => answer(request, reply, { services, imports }));
    ready();
  });
}

interface Answering {
  readonly services: Services;
  readonly imports: ImportServices;
}

async function answer(request: FastifyRequest, reply: FastifyReply, { services, imports }: Answering): Promise<FastifyReply> {
  const language = preferredLanguage(request.headers['accept-language']);
  const user = request.notes?.currentUser ?? null;
  if (user === null) return refuse(reply, { code: 'UNAUTHENTICATED', sentences: REFUSAL_SENTENCES.UNAUTHENTICATED, language });
  // A browser adds no token of its own accord, so a request with one is meant.
  const isMeant = user.token !== undefined || isFromOwnSite(request, services.publicUrl());
  if (!isMeant || !user.role.permissions.includes('MANAGE_USERS')) {
    return refuse(reply, { code: 'FORBIDDEN', sentences: REFUSAL_SENTENCES.FORBIDDEN, language });
  }
  if (imports.uploadsUnderWay.full)
    return refuse(reply, { code: 'TOO_MANY_REQUESTS', sentences: REFUSAL_SENTENCES.TOO_MANY_REQUESTS, language });
  return imports.uploadsUnderWay.take(() => takeFile({ request, reply, services: imports, language }, user.id));
}

interface Taking {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly services: ImportServices;
  readonly language: Language;
}

async function takeFile({ request, reply, services, language }: Taking, sentBy: string): Promise<FastifyReply> {
  const received = await receiveFile(request, services.config.maxUploadBytes);
  if (received === 'NO_FILE') return refuse(reply, { code: 'NO_FILE', sentences: NO_FILE, language });
  if (received === 'SEVERAL_FILES') return refuse(reply, { code: 'NO_FILE', sentences: SEVERAL_FILES, language });
  if (received === 'FILE_TOO_LARGE')
    return refuse(reply, { code: 'FILE_TOO_LARGE', sentences: tooLarge(services.config.maxUploadBytes), language });
  try {
    return await reply.code(201).send({ id: await keepUpload(services, { ...received, sentBy }) });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { code, reason } = error;
    const fault = readersFault(error);
    if (fault !== undefined) request.log.error({ error: fault }, 'A file could not be read');
    const sentences = { EN: fileRefusalSentence(reason, 'EN'), NL: fileRefusalSentence(reason, 'NL') };
    return refuse(reply, { code, sentences, language });
  }
}

function tooLarge(bytes: number) {
  const megabytes = Math.floor((bytes / 1_048_576) * 10) / 10;
  return {
    EN: `The file is larger than the ${megabytes} MB that may be uploaded: split it, or remove what is not needed`,
    NL: `Het bestand is groter dan de ${megabytes} MB die mag worden geüpload: splits het, of verwijder wat niet nodig is`,
  };
}

interface RefusedUpload {
  readonly code: UploadRefusal;
  readonly sentences: Translated;
  readonly language: Language;
}

function refuse(reply: FastifyReply, { code, sentences, language }: RefusedUpload): FastifyReply {
  // What is left of the file is thrown away as it comes: a client that is cut off would never read why.
  reply.request.raw.resume();
  return reply.code(STATUS[code]).send({ error: { code, message: sentences[language], sentences } });
}
