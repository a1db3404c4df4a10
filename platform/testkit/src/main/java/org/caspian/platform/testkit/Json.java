package org.caspian.platform.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ResponseBodyExtractionOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeDiagnosingMatcher;

/**
 * Looks into JSON by paths such as {@code items[0].person.code}; a name after a list is looked up
 * in each of its members. REST Assured's own paths can do more, but each look compiles a Groovy
 * script, which was a fifth of the time of all tests.
 */
public final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[(\\d+)]");

  private Json() {}

  /**
   * An expectation of a body, for {@code then().body(...)}.
   *
   * @param path where to look; {@code $} is the whole
   * @param expected what is expected there; null is found where nothing is
   * @return it
   */
  public static org.hamcrest.Matcher<String> has(String path, org.hamcrest.Matcher<?> expected) {
    return new TypeSafeDiagnosingMatcher<>() {

      @Override
      protected boolean matchesSafely(String body, Description mismatch) {
        Object found = at(body, path);
        boolean matches = expected.matches(found);
        if (!matches) {
          mismatch.appendText("at " + path + " ");
          expected.describeMismatch(found, mismatch);
          mismatch.appendText(", in " + body);
        }
        return matches;
      }

      @Override
      public void describeTo(Description description) {
        description.appendText("at " + path + " ").appendDescriptionOf(expected);
      }
    };
  }

  /**
   * Reads from the body of an answer.
   *
   * @param <T> what the caller knows to be there: a string, number, boolean, list or map
   * @param answer the answer
   * @param path where to look; {@code $} is the whole
   * @return what is there; null where nothing is
   */
  @SuppressWarnings("unchecked")
  public static <T> T at(ResponseBodyExtractionOptions answer, String path) {
    return (T) at(answer.asString(), path);
  }

  private static Object at(String body, String path) {
    Object found = parsed(body);
    if (path.equals("$")) {
      return found;
    }
    Matcher step = STEP.matcher(path);
    int end = 0;
    for (; step.find() && step.start() == end; end = step.end()) {
      found = step.group(1) == null ? member(found, step.group(2)) : field(found, step.group(1));
    }
    if (end != path.length()) {
      throw new IllegalArgumentException("not a path: " + path);
    }
    return found;
  }

  private static Object field(Object value, String name) {
    return switch (value) {
      case Map<?, ?> object -> object.get(name);
      case List<?> list -> {
        List<Object> fields = new ArrayList<>();
        list.forEach(member -> fields.add(field(member, name)));
        yield fields;
      }
      case null, default -> null;
    };
  }

  private static Object member(Object value, String index) {
    int at = Integer.parseInt(index);
    return value instanceof List<?> list && at < list.size() ? list.get(at) : null;
  }

  private static Object parsed(String body) {
    try {
      return MAPPER.readValue(body, Object.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + body, e);
    }
  }
}
