package org.caspian.platform.rest.internal;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.caspian.platform.rest.CodeList;

/** BCP 47 language tags. */
final class LanguageTags {

  private LanguageTags() {}

  /**
   * Whether the tag is language, script and region, each of them existing, in the canonical
   * spelling: one language has one key.
   */
  static boolean isKnown(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      return locale.toLanguageTag().equals(tag)
          && locale.getVariant().isEmpty()
          && !locale.hasExtensions()
          && CodeList.BCP_47_LANGUAGE.contains(locale.getLanguage())
          && (locale.getScript().isEmpty() || CodeList.ISO_15924.contains(locale.getScript()))
          && (locale.getCountry().isEmpty()
              || CodeList.ISO_3166_1_ALPHA_2.contains(locale.getCountry()));
    } catch (IllformedLocaleException e) {
      return false;
    }
  }
}
