package org.caspian.platform.rest;

import java.util.Comparator;
import java.util.Map;
import org.caspian.platform.rest.internal.ApiDocument;

/** How large a body may be, told by no more than the head of its request. */
final class BodyLimits {

  private final BodyConfig config;
  private final ApiDocument document;

  BodyLimits(BodyConfig config, ApiDocument document) {
    this.config = config;
    this.document = document;
  }

  /** Bytes. The longest beginning of the path that is configured, else what the document says. */
  int of(String method, String asked) {
    // To the framework a slash behind a path makes no other one.
    String path = asked.endsWith("/") ? asked.substring(0, asked.length() - 1) : asked;
    return config.limits().entrySet().stream()
        .filter(limit -> path.startsWith(limit.getKey()))
        .max(Comparator.comparingInt(limit -> limit.getKey().length()))
        .map(Map.Entry::getValue)
        .map(size -> Math.toIntExact(size.asLongValue()))
        .orElseGet(() -> document.bodyLimit(method, path).orElse(BodyLimit.DEFAULT));
  }
}
