package org.caspian.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CodeListTest {

  @Test
  void countriesAreThoseThatJavaKnows() {
    assertEquals(Set.of(Locale.getISOCountries()), CodeList.ISO_3166_1_ALPHA_2.codes());
    for (String country : Set.of("AZ", "IR", "KZ", "RU", "TM")) {
      assertTrue(CodeList.ISO_3166_1_ALPHA_2.contains(country), country);
    }
    assertFalse(CodeList.ISO_3166_1_ALPHA_2.contains("kz"));
    assertFalse(CodeList.ISO_3166_1_ALPHA_2.contains("SU"));
  }

  @Test
  void everySubdivisionIsOfACountryAndNewOnesAreThere() {
    for (String subdivision : CodeList.ISO_3166_2.codes()) {
      String country = subdivision.substring(0, 2);
      assertTrue(CodeList.ISO_3166_1_ALPHA_2.contains(country), subdivision);
    }
    for (String subdivision : Set.of("AZ-BA", "IR-27", "KZ-62", "RU-AST", "TM-S")) {
      assertTrue(CodeList.ISO_3166_2.contains(subdivision), subdivision);
    }
    assertFalse(CodeList.ISO_3166_2.contains("KZ-MAN"));
  }

  /** The figures that the UNESCO manual gives: 11 broad, 29 narrow and 80 detailed fields. */
  @Test
  void fieldsOfEducationAreAsManyAsTheManualSays() {
    Set<String> codes = CodeList.ISCED_F.codes();
    assertEquals(11, codes.stream().filter(code -> code.length() == 2).count());
    assertEquals(29, codes.stream().filter(code -> code.matches("..[1-7]|10[1-4]")).count());
    assertEquals(80, codes.stream().filter(code -> code.matches("..[1-7][1-8]|104[1-8]")).count());
  }

  @Test
  void onlyDetailedFieldsAreDetailed() {
    assertTrue(CodeList.ISCED_F_DETAILED.contains("0713"));
    assertTrue(CodeList.ISCED_F_DETAILED.contains("0288"));
    assertFalse(CodeList.ISCED_F_DETAILED.contains("071"));
    assertFalse(CodeList.ISCED_F_DETAILED.contains("07"));
    assertFalse(CodeList.ISCED_F_DETAILED.contains("0718"));
  }

  @Test
  void everyFieldBelongsToABroaderOne() {
    Set<String> codes = CodeList.ISCED_F.codes();
    for (String code : codes) {
      assertTrue(code.length() == 2 || codes.contains(code.substring(0, code.length() - 1)), code);
    }
  }

  @Test
  void languagesOfTheCaspianAreKnown() {
    for (String language :
        Set.of("az", "fa", "kk", "ru", "tk", "glk", "mzn", "tly", "lez", "xal")) {
      assertTrue(CodeList.ISO_639.contains(language), language);
    }
    Set<String> ofJava =
        Set.of(Locale.getISOLanguages()).stream()
            .filter(code -> CodeList.ISO_639.contains(code))
            .collect(Collectors.toSet());
    assertEquals(183, ofJava.size());
    assertFalse(CodeList.ISO_639.contains("xx"));
    assertFalse(CodeList.ISO_639.contains("und"));
  }

  @Test
  void languageTagsTakeTheShortestCode() {
    assertTrue(CodeList.BCP_47_LANGUAGE.contains("kk"));
    assertFalse(CodeList.BCP_47_LANGUAGE.contains("kaz"));
    assertTrue(CodeList.BCP_47_LANGUAGE.contains("tly"));
  }

  @Test
  void currenciesAreThoseInWhichOneCanPay() {
    for (String currency : Set.of("AZN", "IRR", "KZT", "RUB", "TMT", "EUR")) {
      assertTrue(CodeList.ISO_4217.contains(currency), currency);
    }
    for (String none : Set.of("XAU", "XTS", "XXX", "DEM", "eur", "")) {
      assertFalse(CodeList.ISO_4217.contains(none), none);
    }
  }

  @Test
  void scriptsAreThoseOfWriting() {
    for (String script : Set.of("Arab", "Cyrl", "Latn", "Geor", "Armn", "Hebr")) {
      assertTrue(CodeList.ISO_15924.contains(script), script);
    }
    for (String none : Set.of("Zyyy", "Zxxx", "Qaaa", "latn", "Latin", "")) {
      assertFalse(CodeList.ISO_15924.contains(none), none);
    }
  }

  @Test
  void levelsAreEight() {
    assertEquals(8, CodeList.EQF.codes().size());
    assertFalse(CodeList.EQF.contains("0"));
  }

  @Test
  void zonesAreThoseOfIana() {
    assertTrue(CodeList.IANA_ZONE.contains("Asia/Aqtau"));
    assertTrue(CodeList.IANA_ZONE.contains("Europe/Astrakhan"));
    assertFalse(CodeList.IANA_ZONE.contains("GMT+5"));
    assertFalse(CodeList.IANA_ZONE.contains("asia/aqtau"));
    assertFalse(CodeList.IANA_ZONE.contains("SystemV/AST4"));
  }

  @Test
  void licencesAreThoseOfSpdxThatAreNotDeprecatedAndAddressesOfCreativeCommons() {
    for (String licence :
        Set.of(
            "MIT",
            "GPL-3.0-or-later",
            "CC-BY-4.0",
            "CC0-1.0",
            "https://creativecommons.org/licenses/by-nc-sa/3.0/",
            "https://creativecommons.org/publicdomain/zero/1.0/")) {
      assertTrue(CodeList.LICENCE.contains(licence), licence);
    }
    for (String none :
        Set.of("mit", "GPL-3.0", "https://creativecommons.org/licenses/by-sa-nc/4.0/", "")) {
      assertFalse(CodeList.LICENCE.contains(none), none);
    }
  }
}
