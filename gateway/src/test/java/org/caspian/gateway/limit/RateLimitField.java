package org.caspian.gateway.limit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One member of a {@code RateLimit} or {@code RateLimit-Policy} field, read by the grammar of
 * structured fields (RFC 9651): a list of strings with parameters that are integers.
 *
 * @param policy its name
 * @param parameters in order
 */
public record RateLimitField(String policy, Map<String, Long> parameters) {

  private static final Pattern MEMBER =
      Pattern.compile("\"([ !#-\\[\\]-~]*)\"((?:; *[a-z*][a-z0-9_.*-]*=-?[0-9]{1,15})*)");
  private static final Pattern PARAMETER = Pattern.compile("; *([a-z*][a-z0-9_.*-]*)=(-?[0-9]+)");
  private static final Pattern SEPARATOR = Pattern.compile("[ \\t]*,[ \\t]*");

  /** The members of a field, which must have at least one. */
  public static List<RateLimitField> parse(String field) {
    List<RateLimitField> members = new ArrayList<>();
    Matcher member = MEMBER.matcher(field);
    Matcher separator = SEPARATOR.matcher(field);
    int at = 0;
    do {
      require(member.region(at, field.length()).lookingAt(), field);
      members.add(new RateLimitField(member.group(1), parameters(member.group(2))));
      at = member.end();
      if (at < field.length()) {
        require(separator.region(at, field.length()).lookingAt(), field);
        at = separator.end();
        require(at < field.length(), field);
      }
    } while (at < field.length());
    return members;
  }

  /** The only member of a field. */
  public static RateLimitField only(String field) {
    List<RateLimitField> members = parse(field);
    require(members.size() == 1, field);
    return members.getFirst();
  }

  /** The value of a parameter that must be there. */
  public long get(String parameter) {
    return parameters.get(parameter);
  }

  private static Map<String, Long> parameters(String text) {
    Map<String, Long> parameters = new LinkedHashMap<>();
    PARAMETER
        .matcher(text)
        .results()
        .forEach(one -> parameters.put(one.group(1), Long.parseLong(one.group(2))));
    return parameters;
  }

  private static void require(boolean isSo, String field) {
    if (!isSo) {
      throw new IllegalArgumentException("no structured field: " + field);
    }
  }
}
