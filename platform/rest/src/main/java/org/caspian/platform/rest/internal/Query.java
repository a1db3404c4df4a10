package org.caspian.platform.rest.internal;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Reads the query of a request target in one way, whoever asks for a parameter later. */
public final class Query {

  private static final int MAX_PARAMETERS = 1_000;

  private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private Query() {}

  /** Whether the target, path or query, has a percent sign that begins no escape. */
  public static boolean hasBadEscape(String target) {
    return BAD_ESCAPE.matcher(target).find();
  }

  /**
   * Puts the parameters of the target in the place of what the framework made of it. A semicolon is
   * part of a value, names and values are in NFC, as text in bodies is.
   */
  public static void readInto(MultiMap parameters, String target) {
    parameters.clear();
    new QueryStringDecoder(target, StandardCharsets.UTF_8, true, MAX_PARAMETERS, true)
        .parameters()
        .forEach(
            (name, values) ->
                values.forEach(value -> parameters.add(composed(name), composed(value))));
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
