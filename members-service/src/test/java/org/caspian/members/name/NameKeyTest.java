package org.caspian.members.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {

  @ParameterizedTest
  @CsvSource({
    "Türkmenbaşy, Turkmenbashi",
    "Түркменбаши, Turkmenbashi",
    "Пётр, Петр",
    "علي, علی",
    "كتاب, کتاب",
    "مؤسسۀ, مؤسسه",
    "Ғылым, Gylym",
    "Şəki, Shaki",
    "Жәңгір, Zhangir",
    "Есенов, Yessenov",
    "ҚАЗАҚ, қазақ",
    "۱۴۰۰, 1400",
    "İstanbul, istanbul",
    "Хомейни, Khomeini"
  })
  void spellingsOfOneWordAreOneKey(String one, String other) {
    assertEquals(NameKey.of(one).folded(), NameKey.of(other).folded());
  }

  /** Each is one university or institute in two languages. */
  @ParameterizedTest
  @CsvSource({
    "Бакинский государственный университет, Bakı Dövlət Universiteti",
    "Бакинский государственный университет, Baku State University",
    "Гилянский университет, University of Guilan",
    "دانشگاه گیلان, University of Guilan",
    "دانشگاه علوم پزشکی مازندران, Mazandaran University of Medical Sciences",
    "Мазендеранский университет медицинских наук, دانشگاه علوم پزشکی مازندران",
    "Казахский национальный университет имени аль-Фараби, Әл-Фараби атындағы Қазақ ұлттық университеті",
    "Al-Farabi Kazakh National University, Әл-Фараби атындағы Қазақ ұлттық университеті",
    "Институт географии и водной безопасности, География және су қауіпсіздігі институты",
    "Institute of Geology and Geophysics, Geologiya və Geofizika İnstitutu",
    "Атырауский университет имени Х. Досмухамедова, Atyrau University",
    "Университет Шомаль, دانشگاه شمال",
    "Imam Khomeini International University, دانشگاه بین المللی امام خمینی",
    "Азербайджанский технический университет, Azərbaycan Texniki Universiteti",
    "Магтымгулы Туркменский государственный университет, Magtymguly adyndaky Türkmen döwlet uniwersiteti",
    "Лянкяранский государственный университет, Lənkəran Dövlət Universiteti",
    "Azerbaijan University of Architecture and Construction, Azərbaycan Memarlıq və İnşaat Universiteti",
    "Babol Noshirvani University of Technology, دانشگاه صنعتی نوشیروانی بابل"
  })
  void oneNameInTwoLanguagesIsOneIdentity(String one, String other) {
    assertTrue(isSame(one, other), NameKey.of(one) + " " + NameKey.of(other));
  }

  /** Each two are neighbours that are easily taken for one another. */
  @ParameterizedTest
  @CsvSource({
    "Dagestan State University, Dagestan State Technical University",
    "University of Mazandaran, Mazandaran University of Medical Sciences",
    "Mazandaran University of Science and Technology, Mazandaran University of Medical Sciences",
    "Caspian University, Western Caspian University",
    "Golestan University, Gorgan University",
    "Load University 12, Load University 13",
    "Astrakhan State University, Astrakhan State Medical University",
    "Institute of Zoology, Institute of Geology"
  })
  void neighboursAreNotTheSame(String one, String other) {
    assertFalse(isSame(one, other), NameKey.of(one) + " " + NameKey.of(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"State University", "Национальный университет", "دانشگاه", "..."})
  void aNameThatSaysOnlyOfWhatKindItIsTellsNone(String name) {
    assertEquals(Collections.emptySet(), NameKey.of(name).identities());
  }

  private static boolean isSame(String one, String other) {
    return !Collections.disjoint(NameKey.of(one).identities(), NameKey.of(other).identities());
  }
}
