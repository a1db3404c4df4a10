package org.caspian.members.institution;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Profiles of institutions for tests. */
final class Profiles {

  static final Map<String, String> YESSENOV_NAMES =
      Map.of(
          "en", "Yessenov University",
          "kk", "Ш. Есенов атындағы Каспий технологиялар және инжиниринг университеті",
          "ru", "Каспийский университет технологий и инжиниринга имени Ш. Есенова");

  private Profiles() {}

  static InstitutionProfile yessenov() {
    return named(YESSENOV_NAMES, null);
  }

  static InstitutionProfile named(Map<String, String> names, String label) {
    return new InstitutionProfile(
        new TreeMap<>(names),
        List.of(),
        label,
        InstitutionType.UNIVERSITY,
        "KZ",
        "KZ-47",
        "Aktau",
        new Place(43.65, 51.16667),
        "Asia/Aqtau",
        TimeZoneBasis.DERIVED,
        "yu.edu.kz",
        null,
        List.of(),
        "https://yu.edu.kz",
        null,
        null,
        null,
        null,
        null,
        null,
        Membership.ACTIVE,
        Basis.SAMPLE);
  }

  static InstitutionProfile founded(Integer year) {
    InstitutionProfile profile = yessenov();
    return new InstitutionProfile(
        profile.name(),
        profile.names(),
        profile.label(),
        profile.type(),
        profile.country(),
        profile.subdivision(),
        profile.city(),
        profile.place(),
        profile.timeZone(),
        profile.timeZoneBasis(),
        profile.domain(),
        profile.ror(),
        profile.identifiers(),
        profile.website(),
        year,
        profile.description(),
        profile.themes(),
        profile.students(),
        profile.staff(),
        profile.recognition(),
        profile.membership(),
        profile.basis());
  }
}
