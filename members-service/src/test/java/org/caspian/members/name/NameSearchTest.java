package org.caspian.members.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameSearchTest {

  @Test
  void wordsWithAMeaningAreSearchedForByIt() {
    assertEquals(Optional.of("'=baku' & '=university'"), NameSearch.of("Baku University").words());
    assertEquals(
        NameSearch.of("Baku University").words(), NameSearch.of("Бакинский университет").words());
  }

  @Test
  void otherWordsAreBeginningsOrHaveTheSkeleton() {
    assertEquals(Optional.of("('somal':* | 'SML')"), NameSearch.of("Shomal").words());
    assertEquals(Optional.of("'ku':*"), NameSearch.of("KU").words());
  }

  @Test
  void wordsWithoutMeaningAreSearchedForWhenThereAreNoOthers() {
    assertEquals(NameSearch.of("Guilan").words(), NameSearch.of("of the Guilan").words());
    assertEquals(Optional.of("'of':* & 'the':*"), NameSearch.of("of the").words());
  }

  @Test
  void signsAreNothingToSearchFor() {
    assertEquals(
        new NameSearch(Optional.empty(), Optional.empty(), Optional.empty()),
        NameSearch.of("' & | ! :* ()"));
  }

  @Test
  void onlyWordsThatAreNotKnownAreMistyped() {
    NameSearch search = NameSearch.of("Astrahkan State University");
    assertEquals(Optional.of("astrahkan"), search.mistyped());
    assertEquals(Optional.of("'=state' & '=university'"), search.kinds());
    assertEquals(Optional.empty(), NameSearch.of("State University of Oil").mistyped());
  }
}
