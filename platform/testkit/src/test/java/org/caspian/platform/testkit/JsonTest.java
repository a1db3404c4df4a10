package org.caspian.platform.testkit;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hamcrest.Matcher;
import org.hamcrest.MatcherAssert;
import org.hamcrest.StringDescription;
import org.junit.jupiter.api.Test;

class JsonTest {

  private static final String BODY =
      """
      {"code": "x", "open": true, "seats": 3, "none": null,
       "items": [{"id": 1, "of": {"name": "a"}, "tags": ["p", "q"]}, {"id": 2, "tags": []}]}""";

  @Test
  void findsWhatIsThere() {
    expect("code", equalTo("x"));
    expect("open", equalTo(true));
    expect("seats", equalTo(3));
    expect("items[0].of.name", equalTo("a"));
    expect("items[0].tags", contains("p", "q"));
  }

  @Test
  void looksIntoEachMemberOfAList() {
    expect("items.id", contains(1, 2));
    expect("items.tags", equalTo(List.of(List.of("p", "q"), List.of())));
    MatcherAssert.assertThat("[{\"id\": 1}]", has("id", contains(1)));
    MatcherAssert.assertThat("[]", has("$", empty()));
  }

  @Test
  void findsNullWhereNothingIs() {
    expect("none", nullValue());
    expect("gone.deeper", nullValue());
    expect("items[2]", nullValue());
    expect("items[1].of.name", nullValue());
    expect("items.of.name", contains("a", null));
  }

  @Test
  void saysWhatItFoundInstead() {
    StringDescription said = new StringDescription();
    has("items[0].id", equalTo(7)).describeMismatch(BODY, said);
    assertTrue(said.toString().startsWith("at items[0].id was <1>, in {\"code\""), said.toString());
    MatcherAssert.assertThat(BODY, not(has("items[0].id", equalTo(7))));
  }

  @Test
  void refusesAPathThatItCannotRead() {
    assertThrows(IllegalArgumentException.class, () -> has("items[x]", empty()).matches(BODY));
    assertThrows(AssertionError.class, () -> has("code", empty()).matches("no JSON"));
  }

  private static void expect(String path, Matcher<?> expected) {
    MatcherAssert.assertThat(BODY, has(path, expected));
  }
}
