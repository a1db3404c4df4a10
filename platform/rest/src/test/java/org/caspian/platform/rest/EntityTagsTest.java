package org.caspian.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'\"7.c0ffee00\"', true",
        "'W/\"7.c0ffee00\"', true",
        "'\"7.c0ffee00-gzip\"', true",
        "'\"1\", W/\"7.c0ffee00\"', true",
        "*, true",
        "'\"7\"', false",
        "'\"7.c0ffee01\"', false",
        "'7.c0ffee00', false",
        "'\"', false",
        "'', false"
      })
  void weakeningAndCompressionDoNotCount(String header, boolean known) {
    assertEquals(known, EntityTags.anyMatches(header, "\"7.c0ffee00\""));
  }
}
