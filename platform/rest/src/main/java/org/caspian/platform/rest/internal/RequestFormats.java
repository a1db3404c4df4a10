package org.caspian.platform.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.format.Format;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caspian.platform.rest.CodeList;
import org.caspian.platform.rest.Formats;
import org.caspian.platform.rest.LatinText;

/**
 * The formats that requests are checked against. Each accepts no more than binding and database
 * take, so that what passes the schema does not fail behind it.
 */
final class RequestFormats {

  /** What text of a language map is; not a format that a schema may name. */
  static final String NOT_BLANK = "not-blank";

  /** Formats that are code lists: their values are wrong in another way than by their form. */
  static final Set<String> CODE_LISTS =
      Set.of(
          Formats.ISO_3166_1_ALPHA_2,
          Formats.ISO_3166_2,
          Formats.ISO_4217,
          Formats.ISCED_F,
          Formats.ISO_639,
          Formats.ISO_15924,
          Formats.LICENCE,
          Formats.BCP_47,
          Formats.IANA_ZONE);

  /** Formats of numbers. */
  static final Set<String> NUMBERS = Set.of("int32", "int64");

  /** A right value for each of the formats that are told by their form. */
  static final Map<String, String> EXAMPLES =
      Map.of(
          Formats.ACADEMIC_YEAR,
          "2026/2027",
          Formats.LATIN_TEXT,
          "Aigerim Otkirova",
          "uuid",
          "0192f0c1-2b3c-7d4e-8f50-617283940a1b",
          "date",
          "2026-09-01",
          "date-time",
          "2026-09-01T09:00:00Z",
          "uri",
          "https://example.org/",
          Formats.DATE_TIME_LOCAL,
          "2026-09-01T09:00:00");

  /** What is mostly wrong where a value does not have the format. */
  static final Map<String, String> HINTS =
      Map.of(
          Formats.DATE_TIME_LOCAL,
          "There is no offset and no Z: the zone goes into a member of its own, timeZone.");

  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private static final Pattern ACADEMIC_YEAR =
      Pattern.compile("((?:19|2[0-9])[0-9]{2})/([0-9]{4})");

  /** The year 0 is one before Christ, which neither databases nor people write so. */
  private static final String YEAR = "(?!0000)[0-9]{4}";

  private static final int LAST_YEAR = 9999;

  // RFC 3339 has no year beyond 9999, always seconds, and T and Z in small letters, too.
  private static final Pattern DATE = Pattern.compile(YEAR + "-[0-9]{2}-[0-9]{2}");
  private static final Pattern DATE_TIME =
      Pattern.compile(
          YEAR
              + "-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?"
              + "([Zz]|[+-][0-9]{2}:[0-9]{2})");

  private static final Pattern DATE_TIME_LOCAL =
      Pattern.compile(YEAR + "-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?");

  private RequestFormats() {}

  static List<Format> all() {
    return List.of(
        listed(Formats.ISO_3166_1_ALPHA_2, CodeList.ISO_3166_1_ALPHA_2),
        listed(Formats.ISO_3166_2, CodeList.ISO_3166_2),
        listed(Formats.ISO_4217, CodeList.ISO_4217),
        listed(Formats.ISCED_F, CodeList.ISCED_F_DETAILED),
        listed(Formats.ISO_639, CodeList.ISO_639),
        listed(Formats.ISO_15924, CodeList.ISO_15924),
        listed(Formats.LICENCE, CodeList.LICENCE),
        listed(Formats.IANA_ZONE, CodeList.IANA_ZONE),
        ValueFormat.ofText(Formats.BCP_47, LanguageTags::isKnown),
        new LanguageMapFormat(),
        ValueFormat.ofText(Formats.ACADEMIC_YEAR, RequestFormats::isAcademicYear),
        ValueFormat.ofText(Formats.LATIN_TEXT, LatinText::isLine),
        ValueFormat.ofText("uuid", text -> UUID_TEXT.matcher(text).matches()),
        ValueFormat.ofText("date", parsing(DATE, LocalDate::parse)),
        ValueFormat.ofText("date-time", parsing(DATE_TIME, RequestFormats::instant)),
        ValueFormat.ofText(Formats.DATE_TIME_LOCAL, parsing(DATE_TIME_LOCAL, LocalDateTime::parse)),
        ValueFormat.ofText("uri", RequestFormats::isWebAddress),
        ValueFormat.ofNumber("int32", JsonNode::canConvertToInt),
        ValueFormat.ofNumber("int64", JsonNode::canConvertToLong));
  }

  private static Format listed(String format, CodeList list) {
    return ValueFormat.ofText(format, list::contains);
  }

  private static Predicate<String> parsing(Pattern form, Consumer<String> parser) {
    return text -> {
      try {
        if (!form.matcher(text).matches()) {
          return false;
        }
        parser.accept(text);
        return true;
      } catch (DateTimeException e) {
        return false;
      }
    };
  }

  /** In UTC, too, it is of a year that can be written again. */
  private static void instant(String text) {
    int year = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).getYear();
    if (year < 1 || year > LAST_YEAR) {
      throw new DateTimeException("not of a year from 1 to " + LAST_YEAR + " in UTC");
    }
  }

  private static boolean isAcademicYear(String text) {
    Matcher years = ACADEMIC_YEAR.matcher(text);
    return years.matches()
        && Integer.parseInt(years.group(2)) == Integer.parseInt(years.group(1)) + 1;
  }

  /** Absolute, http or https: addresses are shown as links, and javascript: is no address. */
  private static boolean isWebAddress(String text) {
    try {
      URI uri = new URI(text);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
