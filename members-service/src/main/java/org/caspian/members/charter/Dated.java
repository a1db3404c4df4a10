package org.caspian.members.charter;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the charter says from certain days on, because it was changed: {@code VOTE,OFFICE;
 * 2027-01-01=VOTE,OFFICE,DELEGATES}. What stands first has no day, and was always so. A past day is
 * judged by what the charter said on it.
 *
 * @param <T> what it says
 */
public final class Dated<T> {

  private static final String NEXT = ";";
  private static final String FROM = "=";

  private final NavigableMap<LocalDate, T> values;

  private Dated(NavigableMap<LocalDate, T> values) {
    this.values = values;
  }

  /** What was and will be always so. */
  public static <T> Dated<T> always(T value) {
    return new Dated<>(new TreeMap<>(Map.of(LocalDate.MIN, value)));
  }

  /**
   * Reads it from a setting.
   *
   * @param value reads one value
   * @throws IllegalArgumentException if it does not say what was always so, or the days are none or
   *     not in order
   */
  public static <T> Dated<T> parse(String text, Function<String, T> value) {
    NavigableMap<LocalDate, T> values = new TreeMap<>();
    for (String part : text.split(NEXT)) {
      String[] pair = part.strip().split(FROM, 2);
      LocalDate from = pair.length == 1 ? LocalDate.MIN : day(pair[0].strip());
      if (values.isEmpty() != from.equals(LocalDate.MIN)
          || !values.isEmpty() && !values.lastKey().isBefore(from)) {
        throw new IllegalArgumentException(
            "First what was always so, then the days on which it changed, in order: " + text);
      }
      values.put(from, value.apply(pair[pair.length - 1].strip()));
    }
    return new Dated<>(values);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("No day: " + text, e);
    }
  }

  /** What it says on a day. */
  public T on(LocalDate day) {
    return values.floorEntry(day).getValue();
  }

  /**
   * Since when it has said something without a break.
   *
   * @param day a day on which it says so
   * @param says whether that is in what it says
   * @return the first day; {@link LocalDate#MIN} if it was always so
   */
  public LocalDate since(LocalDate day, Predicate<T> says) {
    LocalDate since = values.floorKey(day);
    for (LocalDate earlier = since;
        earlier != null && says.test(values.get(earlier));
        earlier = values.lowerKey(earlier)) {
      since = earlier;
    }
    return since;
  }
}
