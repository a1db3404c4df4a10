package org.caspian.members.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.caspian.platform.command.Numbers;
import org.caspian.platform.command.Sql;

/**
 * Numbers of invoices, without gaps in a year, because auditors ask for each of them. Other numbers
 * come from a sequence, which does not take back what a failed command had.
 */
@ApplicationScoped
class InvoiceNumbers {

  private static final String PREFIX = "FE";

  private static final String NEXT =
      """
      insert into invoice_counter (year, last) values (?, 1)
      on conflict (year) do update set last = invoice_counter.last + 1 returning last""";

  private final Sql sql;

  InvoiceNumbers(Sql sql) {
    this.sql = sql;
  }

  /**
   * The next number of a year. Who asks for it too waits until this transaction ends, and gets the
   * same one if it fails.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  String next(int year) {
    return Numbers.format(PREFIX, year, sql.find(NEXT, row -> row.getLong(1), year).orElseThrow());
  }
}
