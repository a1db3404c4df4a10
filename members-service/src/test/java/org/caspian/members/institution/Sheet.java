package org.caspian.members.institution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A sheet of an import, as CSV. */
final class Sheet {

  private final List<String> lines = new ArrayList<>();

  private Sheet(String header) {
    lines.add(header);
  }

  static Sheet withColumns(String header) {
    return new Sheet(header);
  }

  /**
   * A sheet of this many institutions that nobody else has, with names in four scripts, as a
   * secretariat keeps one.
   */
  static Sheet of(int rows) {
    Sheet sheet =
        withColumns(
            "localReference,name.en,name.ru,name.kk,name.fa,type,country,city,place.latitude,"
                + "place.longitude,timeZone,timeZoneBasis,domain,ror,website,founded,membership,basis");
    IntStream.rangeClosed(1, rows).forEach(number -> sheet.row(cells(number)));
    return sheet;
  }

  private static String[] cells(int number) {
    String unique = Draft.unique();
    return new String[] {
      "REF-" + unique,
      "\"University " + number + ", Caspian " + unique + "\"",
      "Университет " + unique,
      "Ғылым университеті " + unique,
      "دانشگاه گیلان " + unique,
      number % 5 == 0 ? "RESEARCH_INSTITUTE" : "UNIVERSITY",
      "KZ",
      "Aktau",
      "43.65",
      "51.16667",
      "Asia/Aqtau",
      "DERIVED",
      Draft.freshDomain(),
      number % 4 == 0 ? "" : Draft.freshRor(),
      "https://example.edu.kz",
      number % 3 == 0 ? "" : "1976",
      "ACTIVE",
      "SAMPLE"
    };
  }

  Sheet row(String... cells) {
    lines.add(String.join(",", cells));
    return this;
  }

  /** The same sheet with one line changed; line 0 is the header. */
  Sheet replace(int line, String what, String with) {
    Sheet other = new Sheet(lines.getFirst());
    other.lines.addAll(lines.subList(1, lines.size()));
    other.lines.set(line, lines.get(line).replace(what, with));
    return other;
  }

  /** What stands in a column of a line. */
  String cell(int line, String column) {
    int index = List.of(lines.getFirst().split(",")).indexOf(column);
    // Only the English name has a comma in it, and it stands before whatever is asked for.
    String plain = lines.get(line).replaceAll("\"[^\"]*\"", "");
    return plain.split(",", -1)[index];
  }

  String csv() {
    return Stream.concat(lines.stream(), Stream.of("")).collect(Collectors.joining("\r\n"));
  }
}
