package org.caspian.platform.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.caspian.platform.rest.internal.Vocabulary.Word;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private final Vocabulary vocabulary =
      new Vocabulary(
          Map.of(
              "state", new Word("Where it stands", null),
              "EventView.state", new Word(null, "DRAFT"),
              "code", new Word("What it is called by", "S-1")));

  @Test
  void whatOneNameDoesNotSayTheNextDoes() {
    assertEquals(
        Optional.of("Where it stands"), vocabulary.description("EventView.state", "state"));
    assertEquals(Optional.of("DRAFT"), vocabulary.example("EventView.state", "state"));
  }

  @Test
  void theFirstNameGoesBefore() {
    assertEquals(Optional.of("What it is called by"), vocabulary.description("code", "state"));
  }

  @Test
  void nothingIsSaidOfAWordThatNobodyKnows() {
    assertEquals(Optional.empty(), vocabulary.description("weight"));
    assertEquals(Optional.empty(), vocabulary.example("weight", "state"));
  }
}
