/** A word by whose beginning a user is found. */
import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { UserEntity } from './user.entity.js';

@Entity('user_words', { withoutRowid: true })
@Index('ix_user_words_user', ['userId', 'word'])
export class UserWordEntity {
  /** Folded as what is typed is folded. */
  @PrimaryColumn({ type: 'varchar', length: 100 })
  word: string;

  @PrimaryColumn({ name: 'user_id', type: 'varchar', length: 36 })
  userId: string;

  @ManyToOne(() => UserEntity, { onUpdate: 'NO ACTION', onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'fk_user_words_user' })
  user?: Relation<UserEntity>;
}
