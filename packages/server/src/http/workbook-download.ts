/** How a workbook is sent to be kept. */
import type { FastifyReply } from 'fastify';

/** The media type of .xlsx files. Source: IANA's registry. */
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The reply with the headers of a workbook that is kept under a name, which is one of ours. */
export function asWorkbook(reply: FastifyReply, fileName: string): FastifyReply {
  return reply.type(XLSX).header('content-disposition', `attachment; filename="${fileName}"`);
}
