package org.caspian.platform.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

  record Editable(String name, String note) {}

  record View(String id, long version, @Derived int readers, String name, String note) {}

  private static final View VIEW = new View("7", 3, 12, "old", "kept");
  private static final Editable VALUES = new Editable("old", "kept");

  private final JsonBinding binding =
      new JsonBinding(
          new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT));

  /** RFC 7396, appendix A. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":\"b\"} | {\"a\":\"c\"} | {\"a\":\"c\"}",
        "{\"a\":\"b\"} | {\"b\":\"c\"} | {\"a\":\"b\",\"b\":\"c\"}",
        "{\"a\":\"b\"} | {\"a\":null} | {}",
        "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null} | {\"b\":\"c\"}",
        "{\"a\":[\"b\"]} | {\"a\":\"c\"} | {\"a\":\"c\"}",
        "{\"a\":\"c\"} | {\"a\":[\"b\"]} | {\"a\":[\"b\"]}",
        "{\"a\":{\"b\":\"c\"}} | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
        "{\"a\":[{\"b\":\"c\"}]} | {\"a\":[1]} | {\"a\":[1]}",
        "[\"a\",\"b\"] | [\"c\",\"d\"] | [\"c\",\"d\"]",
        "{\"a\":\"b\"} | [\"c\"] | [\"c\"]",
        "{\"a\":\"foo\"} | null | null",
        "{\"a\":\"foo\"} | \"bar\" | \"bar\"",
        "{\"e\":null} | {\"a\":1} | {\"e\":null,\"a\":1}",
        "[1,2] | {\"a\":\"b\",\"c\":null} | {\"a\":\"b\"}",
        "{} | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}"
      })
  void theRfcsExamplesHold(String original, String patch, String result) {
    assertEquals(json(result), MergePatch.merge(json(original), json(patch)));
  }

  @Test
  void whatIsNamedIsChangedAndTheRestIsKept() {
    assertEquals(new Editable("new", "kept"), apply("{\"name\":\"new\"}"));
    assertEquals(new Editable("old", null), apply("{\"note\":null}"));
    assertEquals(VALUES, apply("{}"));
  }

  @Test
  void whatIsWorkedOutIsPassedOver() {
    assertEquals(VALUES, apply("{\"version\":99,\"readers\":0,\"id\":\"7\"}"));
  }

  @Test
  void anEqualNumberIsNoChange() {
    record Counted(long count, String name) {}
    Editable merged =
        patch("{\"count\":7.0}").applyTo(new Counted(7, "old"), VALUES, Editable.class);
    assertEquals(VALUES, merged);
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> apply("{\"id\":\"8\",\"a/b\":1}"));
    assertEquals(Problems.INVALID_BODY, refusal.type());
    assertEquals(
        List.of("/id read-only", "/a~1b unknown-field"),
        refusal.errors().stream().map(error -> error.pointer() + " " + error.code()).toList());
  }

  @Test
  void theMergedValueMeetsItsSchema() {
    MergePatch patch =
        new MergePatch(
            json("{\"name\":null}"),
            (type, value) ->
                value.has("name")
                    ? List.of()
                    : List.of(new FieldError("/name", "required", "The field is required.")),
            binding);
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> patch.applyTo(VIEW, VALUES, Editable.class));
    assertEquals("required", refusal.errors().getFirst().code());
  }

  @Test
  void aPatchIsAnObject() {
    assertEquals(
        "wrong-type",
        assertThrows(ProblemException.class, () -> apply("[]")).errors().getFirst().code());
  }

  @Test
  void whatIsNotNullComesOutOfNothing() {
    assertEquals(
        new Editable("new", null),
        patch("{\"name\":\"new\",\"note\":null}").applyToNothing(Editable.class));
  }

  @Test
  void nothingIsTurnedIntoAnotherType() {
    for (String wrong : List.of("{\"name\":5}", "{\"name\":true}", "{\"name\":1.5}")) {
      ProblemException refusal = assertThrows(ProblemException.class, () -> apply(wrong));
      assertEquals("/name", refusal.errors().getFirst().pointer());
    }
  }

  private Editable apply(String patch) {
    return patch(patch).applyTo(VIEW, VALUES, Editable.class);
  }

  private MergePatch patch(String body) {
    return new MergePatch(json(body), (type, value) -> List.of(), binding);
  }

  private static JsonNode json(String text) {
    return StrictJson.parse(text.getBytes(UTF_8));
  }
}
