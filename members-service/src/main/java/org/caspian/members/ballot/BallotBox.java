package org.caspian.members.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.command.Command;
import org.caspian.platform.command.Sql;

/**
 * The choices of secret ballots: one row for a ballot with how many there are of each, and no row
 * for a vote.
 *
 * <p>A row for each vote would have a place, a time, a transaction, by which it could be laid
 * beside the row that says who voted. Three rows, one for each choice, would still name the last
 * voter of each by the transaction that wrote it. Of this one row every vote writes all counts
 * anew, so the transaction that it names is the last voter's whatever that voter chose. It is no
 * entity: the history, which tells what is done with entities, never hears of it. And the answer
 * that is kept for a repeated request has no choice in it, nor the request's body in its
 * fingerprint: see {@link Command#secretBody}.
 *
 * <p>Who reads the database while a secret ballot is open, or its log of changes, could see the
 * counts move. Nothing shows them before the ballot is closed.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BallotBox {

  private final Sql sql;

  BallotBox(Sql sql) {
    this.sql = sql;
  }

  /** Begins to count. */
  void open(UUID ballot) {
    sql.update("insert into ballot_box (ballot_id, yes, no, abstain) values (?, 0, 0, 0)", ballot);
  }

  /** Counts one more. */
  void cast(UUID ballot, Choice choice) {
    Counts one = Counts.of(List.of(choice));
    sql.update(
        "update ballot_box set yes = yes + ?, no = no + ?, abstain = abstain + ?"
            + " where ballot_id = ?",
        one.yes(),
        one.no(),
        one.abstain(),
        ballot);
  }

  /** How many there are of each. */
  Counts counted(UUID ballot) {
    return sql.find(
            "select yes, no, abstain from ballot_box where ballot_id = ?",
            row -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3)),
            ballot)
        .orElseThrow();
  }
}
