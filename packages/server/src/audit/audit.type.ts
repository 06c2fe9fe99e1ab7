/** The audit log in the schema. */
import { GraphQLDateTime } from 'graphql-scalars';
import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../graphql/enums.js';
import { PageArguments, PageInfo } from '../graphql/page.type.js';
import { AUDIT_ACTIONS, type AuditAction } from './audit-actions.js';
import { AUDIT_SUBJECT_KINDS, type AuditSubjectKind } from './audit-subjects.js';

export const AuditActionEnum = enumOf(AUDIT_ACTIONS);

export const AuditSubjectKindEnum = enumOf(AUDIT_SUBJECT_KINDS);

registerEnumType(AuditActionEnum, { name: 'AuditAction' });
registerEnumType(AuditSubjectKindEnum, { name: 'AuditSubjectKind' });

@ObjectType('AuditDetail')
export class AuditDetailObject {
  @Field(() => String)
  name: string;

  @Field(() => String)
  value: string;
}

@ObjectType('AuditSubject', { description: 'Whom or what something was done to.' })
export class AuditSubjectObject {
  @Field(() => ID)
  id: string;

  @Field(() => AuditSubjectKindEnum)
  kind: AuditSubjectKind;

  @Field(() => String, {
    nullable: true,
    description: 'What it is called now, a hierarchy by its path; null where it is gone or has no name.',
  })
  name: string | null;
}

@ObjectType('AuditEntry', { description: 'What was done. Written with what it tells of, and never changed.' })
export class AuditEntryObject {
  @Field(() => ID)
  id: string;

  @Field(() => GraphQLDateTime)
  at: Date;

  @Field(() => AuditActionEnum)
  action: AuditAction;

  @Field(() => ID, { nullable: true, description: 'Null for the server itself, and for a sign-in with a username that nobody has.' })
  actorId: string | null;

  @Field(() => ID, { nullable: true, description: 'The API token with which it was done.' })
  tokenId: string | null;

  @Field(() => String, { nullable: true, description: 'Where the request came from.' })
  address: string | null;

  @Field(() => Int)
  subjectCount: number;

  @Field(() => [AuditDetailObject])
  details: AuditDetailObject[];
}

@ObjectType('AuditConnection')
export class AuditConnection {
  @Field(() => [AuditEntryObject])
  nodes: AuditEntryObject[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@ArgsType()
export class AuditArguments extends PageArguments {
  @Field(() => AuditActionEnum, { nullable: true })
  action?: AuditAction | null;

  @Field(() => ID, { nullable: true })
  actorId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a user, role, hierarchy, API token, import run or hand-out of passwords.' })
  subjectId?: string | null;

  @Field(() => GraphQLDateTime, { nullable: true })
  from?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true })
  until?: Date | null;
}
