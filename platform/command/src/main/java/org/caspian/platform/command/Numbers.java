package org.caspian.platform.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Gives objects the number that people say: {@code CA-2026-00412-6}, that is type, UTC year, a
 * sequence per type and year, and a check digit (ISO 7064 MOD 11,10) over the digits of year and
 * sequence. Numbers are never reused; there are gaps.
 */
@ApplicationScoped
public class Numbers {

  private static final Pattern PREFIX = Pattern.compile("[A-Z]{2}");

  private final Sql sql;

  Numbers(Sql sql) {
    this.sql = sql;
  }

  /**
   * The next number of a type.
   *
   * @param prefix two capital letters that stand for the type, for example {@code CA}
   * @param at when the object is made; its year in UTC is the number's
   * @return the number
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public String next(String prefix, Instant at) {
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException("not two capital letters: " + prefix);
    }
    int year = at.atZone(ZoneOffset.UTC).getYear();
    return format(prefix, year, nextInSequence(prefix, year));
  }

  /**
   * The number of this place in a sequence that the caller counts itself, because its numbers may
   * have no gaps.
   *
   * @param sequence from 1
   */
  public static String format(String prefix, int year, long sequence) {
    String counted = String.format(Locale.ROOT, "%05d", sequence);
    return prefix + "-" + year + "-" + counted + "-" + CheckDigit.of(year + counted);
  }

  private long nextInSequence(String prefix, int year) {
    return sql.find("select next_number(?, ?)", row -> row.getLong(1), prefix, year).orElseThrow();
  }
}
